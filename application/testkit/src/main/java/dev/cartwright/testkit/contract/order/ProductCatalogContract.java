package dev.cartwright.testkit.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.order.port.ProductCatalog;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.order.Offer;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ProductCatalog} of orders has to do.
 *
 * <p>Extend this class in the adapter's own tests; besides the catalogue they make products in what
 * it looks at.
 */
public abstract class ProductCatalogContract {

  /** For the adapter's test class. */
  protected ProductCatalogContract() {}

  /** Returns the catalogue under test. */
  protected abstract ProductCatalog catalog();

  /** Makes a product at that price and returns what the catalogue should say of it. */
  protected abstract Offer forSale(Money unitPrice);

  /** Makes a product that can't be bought and returns what the catalogue should say of it. */
  protected abstract Offer notForSale();

  @Test
  @DisplayName("R1: a product is found with its price, whether it is for sale or not")
  void aProductIsFound() {
    Offer offer = forSale(Money.of(1234, "KWD"));
    Offer draft = notForSale();

    assertThat(catalog().offerFor(offer.product())).contains(offer);
    assertThat(offer.purchasable()).isTrue();
    assertThat(catalog().offerFor(draft.product())).contains(draft);
    assertThat(draft.purchasable()).isFalse();
  }

  @Test
  @DisplayName("R2: an unknown product is empty")
  void anUnknownProductIsEmpty() {
    assertThat(catalog().offerFor(new ProductId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  @DisplayName("R3: of several products those that exist are found")
  void ofSeveralProductsThoseThatExistAreFound() {
    Offer first = forSale(Money.of(500, "JPY"));
    Offer second = notForSale();
    ProductId unknown = new ProductId(UUID.randomUUID());

    assertThat(catalog().offersFor(Set.of(first.product(), unknown, second.product())))
        .isEqualTo(Map.of(first.product(), first, second.product(), second));
    assertThat(catalog().offersFor(Set.of(unknown))).isEmpty();
  }

  @Test
  @DisplayName("R4: the catalogue is not asked inside a transaction")
  void theCatalogueIsNotAskedInsideATransaction() {
    ProductId product = forSale(Money.of(500, "JPY")).product();

    assertThatThrownBy(() -> RemoteCallGuard.duringTransaction(() -> catalog().offerFor(product)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> RemoteCallGuard.duringTransaction(() -> catalog().offersFor(Set.of(product))))
        .isInstanceOf(IllegalStateException.class);
  }
}
