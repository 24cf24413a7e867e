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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
  @DisplayName("R5: names go by code points, ties by id")
  void namesGoByCodePoints() {
    List<Product> inOrder =
        Stream.concat(
                Stream.of(named("Zebra"), named("apple"), named("apple pie")),
                Stream.of(named("\u00c4pfel"), named("\uFF21 wide"), named("\uD83C\uDF4F apple")))
            .toList();
    List<ProductId> ids = inOrder.stream().map(ProductListContract::id).toList();

    assertThat(listed(ALL, ProductOrder.NAME, inOrder)).isEqualTo(ids);
  }

  @Test
  @DisplayName("R5: skus go by code points")
  void skusGoByCodePoints() {
    ProductDetails details = Products.details();
    String sku = details.sku().value();
    Product second = saved(Products.draftOf(Products.withSku(sku(sku + "-b")).applyTo(details)));
    Product first = saved(Products.draftOf(Products.withSku(sku(sku + "-B")).applyTo(details)));

    assertThat(listed(ALL, ProductOrder.SKU, List.of(first, second)))
        .containsExactly(id(first), id(second));
  }

  @Test
  @DisplayName("R5: times go from the oldest to the newest, or back")
  void timesGoForthAndBack() {
    List<Product> byAge = Stream.of(0L, 1L, 1_000_000L).map(this::madeAfterMicros).toList();
    List<ProductId> ids = byAge.stream().map(ProductListContract::id).toList();

    assertThat(listed(ALL, ProductOrder.OLDEST_FIRST, byAge)).isEqualTo(ids);
    assertThat(listed(ALL, ProductOrder.NEWEST_FIRST, byAge)).isEqualTo(ids.reversed());
  }

  @ParameterizedTest(name = "R6: the pages hold every product once, ties by id: {0}")
  @EnumSource
  @DisplayName("R6: the pages hold every product once, ties by id")
  void pagesHoldEveryProductOnce(ProductOrder order) {
    List<Product> saved = Stream.generate(Products::draft).limit(5).map(this::saved).toList();
    List<ProductId> listed = listed(ALL, order, saved);

    assertThat(listed).hasSameSizeAs(saved).doesNotHaveDuplicates();
    if (order != ProductOrder.SKU) {
      // They differ in nothing else that orders them.
      assertThat(listed.stream().map(ProductId::toString)).isSorted();
    }
  }

  private List<ProductId> listed(ProductFilter filter, ProductOrder order, List<Product> mine) {
    Set<ProductId> wanted = Set.copyOf(mine.stream().map(ProductListContract::id).toList());
    return Pages.all(PageRequest.first(PAGE_ITEMS), page -> products().list(filter, order, page))
        .stream()
        .map(ProductListContract::id)
        .filter(wanted::contains)
        .toList();
  }

  private static ProductFilter filter(ProductStatus... statuses) {
    return new ProductFilter(Set.of(statuses), Optional.empty());
  }

  private static Sku sku(String value) {
    return new Sku(value);
  }

  private static Product priced(Money price) {
    return Products.activeOf(Products.priced(Products.details(), price));
  }

  private Product named(String name) {
    return saved(Products.draftOf(Products.detailsOf(name, "")));
  }

  private Product madeAfterMicros(long micros) {
    return saved(
        Product.draft(Products.newId(), Products.details(), CREATE_TIME.plusNanos(micros * 1000)));
  }

  private Product saved(Product product) {
    return Results.valueOf(products().save(product));
  }

  private static ProductId id(Product product) {
    return product.snapshot().id();
  }
}
