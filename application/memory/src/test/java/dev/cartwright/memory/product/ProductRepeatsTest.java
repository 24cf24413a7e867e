package dev.cartwright.memory.product;

import static dev.cartwright.memory.product.Catalogue.CUSTOMER;
import static dev.cartwright.memory.product.Catalogue.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.product.AdjustStock;
import dev.cartwright.application.product.AdjustStockHandler;
import dev.cartwright.application.product.ArchiveProduct;
import dev.cartwright.application.product.ArchiveProductHandler;
import dev.cartwright.application.product.CreateProduct;
import dev.cartwright.application.product.CreateProductHandler;
import dev.cartwright.application.product.ProductTerms;
import dev.cartwright.application.product.UpdateProduct;
import dev.cartwright.application.product.UpdateProductHandler;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.IdempotentTerms;
import dev.cartwright.application.shared.IdempotentUseCases;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductChanges;
import dev.cartwright.domain.product.ProductDetails;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.StockChange;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.product.StockReason;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.memory.shared.ImmediateBackoff;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.memory.shared.UuidV7Generator;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Results;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a request about the catalogue that comes again. */
class ProductRepeatsTest {

  private static final RequestId KEY = new RequestId("key");
  private static final ProductError REUSED = new ProductError.IdempotencyKeyReused(KEY);
  private static final ProductChanges NOTHING =
      new ProductChanges(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private final Catalogue catalogue = new Catalogue();
  private final TimeSource time = new SystemTimeSource();
  private final IdempotentUseCases once =
      new IdempotentUseCases(catalogue.store, catalogue.keys, new ImmediateBackoff(1));
  private final Product.Snapshot mug = catalogue.saved(Products.active());

  @Test
  void aProductIsCreatedOnce() {
    ProductDetails details = Products.details();
    Product.Snapshot created = Results.valueOf(create(details)).value();

    assertThat(Results.valueOf(create(details))).isEqualTo(new Reply<>(created, true));
    assertThat(Results.errorOf(create(Products.priced(details, Money.of(7, "EUR")))))
        .isEqualTo(REUSED);
    assertThat(Results.valueOf(create(Products.details())).replayed()).isFalse();
  }

  @Test
  void aChangeIsAnsweredAsTheFirstTimeWhateverHappenedSince() {
    Product.Snapshot named = Results.valueOf(update(Products.withName("Cup"))).value();
    assertThat(Results.valueOf(archive(STAFF)).replayed()).isFalse();

    assertThat(Results.valueOf(update(Products.withName("Cup"))))
        .isEqualTo(new Reply<>(named, true));
    assertThat(Results.valueOf(archive(STAFF)).replayed()).isTrue();
    assertThat(Results.errorOf(update(Products.withName("Bowl")))).isEqualTo(REUSED);
    assertThat(Results.errorOf(update(Products.withPrice(Money.of(7, "EUR"))))).isEqualTo(REUSED);
  }

  @Test
  void attributesThatAreRemovedAreNotOnesThatStayAsTheyAre() {
    assertThat(Results.valueOf(update(Products.withoutAttributes())).replayed()).isFalse();

    assertThat(Results.valueOf(update(Products.withoutAttributes())).replayed()).isTrue();
    assertThat(Results.errorOf(update(NOTHING))).isEqualTo(REUSED);
  }

  @Test
  void stockIsAdjustedOnce() {
    StockLevel first = Results.valueOf(adjust(STAFF, new StockChange.Delta(5), "Receipt")).value();
    assertThat(
            Results.valueOf(adjust(Caller.system(), new StockChange.Delta(2), "Receipt"))
                .replayed())
        .isFalse();

    assertThat(Results.valueOf(adjust(STAFF, new StockChange.Delta(5), "Receipt")))
        .isEqualTo(new Reply<>(first, true));
    assertThat(Results.errorOf(adjust(STAFF, new StockChange.Delta(6), "Receipt")))
        .isEqualTo(REUSED);
    assertThat(Results.errorOf(adjust(STAFF, new StockChange.Delta(5), "Count"))).isEqualTo(REUSED);
    assertThat(Results.errorOf(adjust(STAFF, new StockChange.Replacement(0, 5), "Receipt")))
        .isEqualTo(REUSED);
    assertThat(catalogue.stock.find(mug.id()).available()).isEqualTo(7);
  }

  @Test
  void accessIsDecidedBeforeAnAnswerIsGivenAgain() {
    assertThat(Results.valueOf(archive(STAFF)).replayed()).isFalse();
    assertThat(Results.valueOf(adjust(STAFF, new StockChange.Delta(5), "Receipt")).replayed())
        .isFalse();

    assertThat(Results.errorOf(archive(CUSTOMER))).isEqualTo(new ProductError.StaffOnly());
    assertThat(Results.errorOf(adjust(CUSTOMER, new StockChange.Delta(5), "Receipt")))
        .isEqualTo(new ProductError.StaffOnly());
  }

  private Result<Reply<Product.Snapshot>, ProductError> create(ProductDetails details) {
    return ask(
        new CreateProductHandler(catalogue.products, new UuidV7Generator(), time),
        ProductTerms.CREATE_PRODUCT,
        new CreateProduct.Command(STAFF, details, Optional.of(KEY)));
  }

  private Result<Reply<Product.Snapshot>, ProductError> update(ProductChanges changes) {
    return ask(
        new UpdateProductHandler(catalogue.products, time),
        ProductTerms.UPDATE_PRODUCT,
        new UpdateProduct.Command(STAFF, mug.id(), changes, Optional.empty(), Optional.of(KEY)));
  }

  private Result<Reply<Product.Snapshot>, ProductError> archive(Caller caller) {
    return ask(
        new ArchiveProductHandler(catalogue.products, time),
        ProductTerms.ARCHIVE_PRODUCT,
        new ArchiveProduct.Command(caller, mug.id(), Optional.empty(), Optional.of(KEY)));
  }

  private Result<Reply<StockLevel>, ProductError> adjust(
      Caller caller, StockChange change, String reason) {
    return ask(
        new AdjustStockHandler(catalogue.products, catalogue.stock, new UuidV7Generator()),
        ProductTerms.ADJUST_STOCK,
        new AdjustStock.Command(caller, mug.id(), change, new StockReason(reason), KEY));
  }

  private <C, T> Result<Reply<T>, ProductError> ask(
      UseCase<C, Result<T, ProductError>> handler,
      IdempotentTerms<C, T, ProductError> terms,
      C command) {
    return once.of(handler, terms).handle(command);
  }
}
