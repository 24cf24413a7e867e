package dev.cartwright.testkit.contract.product;

import static dev.cartwright.testkit.fixture.Products.CREATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.product.ProductFilter;
import dev.cartwright.application.product.ProductOrder;
import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductDetails;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.domain.product.Sku;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.testkit.contract.shared.Pages;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Results;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the lists of every {@link ProductRepository} have to do, beside {@link
 * ProductRepositoryContract}.
 *
 * <p>The tests look at the products that they saved and overlook others in the same store.
 */
public abstract class ProductListContract {

  private static final int PAGE_ITEMS = 2;
  private static final ProductFilter ALL =
      new ProductFilter(EnumSet.allOf(ProductStatus.class), Optional.empty());

  /** For the adapter's test class. */
  protected ProductListContract() {}

  /** Returns the repository under test; the same store each time within one test. */
  protected abstract ProductRepository products();

  @Test
  @DisplayName("R4: only products of the wanted statuses are listed")
  void onlyWantedStatusesAreListed() {
    Product draft = saved(Products.draft());
    Product active = saved(Products.active());
    Product archived = saved(Products.archived());
    List<Product> all = List.of(draft, active, archived);

    assertThat(listed(filter(ProductStatus.ACTIVE), ProductOrder.NAME, all))
        .containsExactly(id(active));
    assertThat(listed(filter(ProductStatus.DRAFT, ProductStatus.ARCHIVED), ProductOrder.NAME, all))
        .containsExactlyInAnyOrder(id(draft), id(archived));
  }

  @Test
  @DisplayName("R4: only products priced in the wanted currency are listed")
  void onlyTheWantedCurrencyIsListed() {
    Product yen = saved(priced(Money.of(1500, "JPY")));
    Product euro = saved(priced(Money.of(1500, "EUR")));
    ProductFilter inYen = new ProductFilter(ALL.statuses(), Optional.of(Money.currencyOf("JPY")));

    assertThat(listed(inYen, ProductOrder.NAME, List.of(yen, euro))).containsExactly(id(yen));
  }

  @Test
  @DisplayName("R5: names go by code points")
  void namesGoByCodePoints() {
    Stream<ProductDetails> byName =
        Stream.of("Zebra", "apple", "apple pie", "\u00c4pfel", "\uFF21 wide", "\uD83C\uDF4F apple")
            .map(name -> Products.detailsOf(name, ""));

    assertListedInThisOrder(ProductOrder.NAME, withIdsFalling(byName));
  }

  @Test
  @DisplayName("R5: skus go by code points")
  void skusGoByCodePoints() {
    ProductDetails details = Products.details();
    Stream<ProductDetails> bySku =
        Stream.of("-", "-B", "-b", ".", "_")
            .map(end -> Products.withSku(new Sku(details.sku().value() + end)).applyTo(details));

    assertListedInThisOrder(ProductOrder.SKU, withIdsFalling(bySku));
  }

  @Test
  @DisplayName("R5: times go from the oldest to the newest, or back")
  void timesGoForthAndBack() {
    List<Product> byAge =
        LongStream.of(0, 1, 1_000_000, 1_000_001)
            .mapToObj(micros -> CREATE_TIME.plus(micros, ChronoUnit.MICROS))
            .map(time -> saved(Product.draft(Products.newId(), Products.details(), time)))
            .toList();

    assertListedInThisOrder(ProductOrder.OLDEST_FIRST, byAge);
    assertThat(listed(ALL, ProductOrder.NEWEST_FIRST, byAge)).isEqualTo(ids(byAge).reversed());
  }

  @Test
  @DisplayName("R5, R6: the pages hold every product once, ties by id")
  void pagesHoldEveryProductOnce() {
    // They differ in nothing that orders them but their skus.
    List<Product> saved = Stream.generate(Products::draft).limit(5).map(this::saved).toList();
    List<ProductId> byId =
        ids(saved).stream().sorted(Comparator.comparing(ProductId::toString)).toList();

    assertThat(listed(ALL, ProductOrder.SKU, saved)).containsExactlyInAnyOrderElementsOf(byId);
    assertThat(listed(ALL, ProductOrder.NAME, saved)).isEqualTo(byId);
    assertThat(listed(ALL, ProductOrder.OLDEST_FIRST, saved)).isEqualTo(byId);
    assertThat(listed(ALL, ProductOrder.NEWEST_FIRST, saved)).isEqualTo(byId.reversed());
  }

  private List<ProductId> listed(ProductFilter filter, ProductOrder order, List<Product> mine) {
    Set<ProductId> wanted = Set.copyOf(ids(mine));
    return Pages.all(PageRequest.first(PAGE_ITEMS), page -> products().list(filter, order, page))
        .stream()
        .map(ProductListContract::id)
        .filter(wanted::contains)
        .toList();
  }

  private static ProductFilter filter(ProductStatus... statuses) {
    return new ProductFilter(Set.of(statuses), Optional.empty());
  }

  private static Product priced(Money price) {
    return Products.activeOf(Products.priced(Products.details(), price));
  }

  private void assertListedInThisOrder(ProductOrder order, List<Product> products) {
    assertThat(listed(ALL, order, products)).isEqualTo(ids(products));
  }

  /** Saves products whose ids go the other way than the products, so that no id helps. */
  private List<Product> withIdsFalling(Stream<ProductDetails> details) {
    List<ProductDetails> all = details.toList();
    Iterator<ProductId> falling =
        Stream.generate(Products::newId)
            .limit(all.size())
            .sorted(Comparator.comparing(ProductId::toString).reversed())
            .iterator();
    return all.stream().map(it -> saved(Product.draft(falling.next(), it, CREATE_TIME))).toList();
  }

  private Product saved(Product product) {
    return Results.valueOf(products().save(product));
  }

  private static List<ProductId> ids(List<Product> products) {
    return products.stream().map(ProductListContract::id).toList();
  }

  private static ProductId id(Product product) {
    return product.snapshot().id();
  }
}
