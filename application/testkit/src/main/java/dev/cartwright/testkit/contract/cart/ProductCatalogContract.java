package dev.cartwright.testkit.contract.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.cart.port.ProductCatalog;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.Offer;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What every {@link ProductCatalog} has to do.
 *
 * <p>Extend this class in the adapter's own tests; besides the catalogue they make products in what
 * it looks at.
 */
public abstract class ProductCatalogContract {

  /** For the adapter's test class. */
  protected ProductCatalogContract() {}

  /** Returns the catalogue under test. */
  protected abstract ProductCatalog catalog();

  /** Makes a product that is for sale. */
  protected abstract ProductId productForSale(String name, Money unitPrice);

  /** Makes a product that is not for sale. */
  protected abstract ProductId productNotForSale(String name, Money unitPrice);

  @ParameterizedTest(name = "R1: name and price are those of the product, {0} {1}")
  @CsvSource({"1999, EUR", "0, USD", "500, JPY", "1250, KWD"})
  void nameAndPriceAreThoseOfTheProduct(long amountMinor, String currency) {
    Money price = Money.of(amountMinor, currency);
    ProductId product = productForSale("Green tea", price);

    Offer offer = catalog().offerFor(product).orElseThrow();

    assertThat(offer.product()).isEqualTo(product);
    assertThat(offer.name()).isEqualTo("Green tea");
    assertThat(offer.unitPrice()).isEqualTo(price);
  }

  @Test
  @DisplayName("R2: what is for sale is told from what is not")
  void whatIsForSaleIsToldFromWhatIsNot() {
    assertThat(catalog().offerFor(forSale()).orElseThrow().purchasable()).isTrue();
    assertThat(catalog().offerFor(notForSale()).orElseThrow().purchasable()).isFalse();
  }

  @Test
  @DisplayName("R3: an unknown product has no offer")
  void anUnknownProductHasNoOffer() {
    assertThat(catalog().offerFor(unknown())).isEmpty();
  }

  @Test
  @DisplayName("R4: several products are answered as each one is, unknown ones left out")
  void severalProductsAreAnsweredAsEachOneIs() {
    ProductId one = forSale();
    ProductId other = notForSale();

    Map<ProductId, Offer> offers = catalog().offersFor(Set.of(one, other, unknown()));

    assertThat(offers)
        .isEqualTo(
            Stream.of(one, other)
                .map(product -> catalog().offerFor(product).orElseThrow())
                .collect(Collectors.toMap(Offer::product, Function.identity())));
  }

  @Test
  @DisplayName("R4: no products have no offers")
  void noProductsHaveNoOffers() {
    assertThat(catalog().offersFor(Set.of())).isEmpty();
  }

  @Test
  @DisplayName("R4: a whole cart can be asked for at once")
  void aWholeCartCanBeAskedForAtOnce() {
    Set<ProductId> products =
        IntStream.range(0, Cart.LINES_MAX)
            .mapToObj(i -> forSale())
            .collect(Collectors.toUnmodifiableSet());

    assertThat(catalog().offersFor(products).keySet()).isEqualTo(products);
  }

  @Test
  @DisplayName("R5: nobody is asked inside a transaction")
  void nobodyIsAskedInsideATransaction() {
    ProductId product = forSale();

    assertThatThrownBy(() -> RemoteCallGuard.duringTransaction(() -> catalog().offerFor(product)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> RemoteCallGuard.duringTransaction(() -> catalog().offersFor(Set.of(product))))
        .isInstanceOf(IllegalStateException.class);
  }

  private ProductId forSale() {
    return productForSale("Green tea", Money.of(1999, "EUR"));
  }

  private ProductId notForSale() {
    return productNotForSale("Green tea", Money.of(1999, "EUR"));
  }

  private static ProductId unknown() {
    return new ProductId(UUID.randomUUID());
  }
}
