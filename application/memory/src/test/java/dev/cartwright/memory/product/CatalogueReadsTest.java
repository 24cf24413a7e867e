package dev.cartwright.memory.product;

import static dev.cartwright.memory.product.Catalogue.CUSTOMER;
import static dev.cartwright.memory.product.Catalogue.SERVICE;
import static dev.cartwright.memory.product.Catalogue.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.product.BatchGetProducts;
import dev.cartwright.application.product.BatchGetProductsHandler;
import dev.cartwright.application.product.CatalogueEntry;
import dev.cartwright.application.product.GetProductByID;
import dev.cartwright.application.product.GetProductByIDHandler;
import dev.cartwright.application.product.ListProducts;
import dev.cartwright.application.product.ListProductsHandler;
import dev.cartwright.application.product.ProductFilter;
import dev.cartwright.application.product.ProductOrder;
import dev.cartwright.application.product.SearchProducts;
import dev.cartwright.application.product.SearchProductsHandler;
import dev.cartwright.application.product.SearchText;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Reservations;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What callers see of the catalogue. */
class CatalogueReadsTest {

  private final Catalogue catalogue = new Catalogue();
  private final Product.Snapshot draft = catalogue.saved(Products.draft());
  private final Product.Snapshot active = catalogue.saved(Products.active());
  private final Product.Snapshot archived = catalogue.saved(Products.archived());

  static List<Caller> insiders() {
    return List.of(STAFF, SERVICE, Caller.system());
  }

  @Test
  void customersSeeActiveAndArchivedProductsById() {
    assertThat(get(CUSTOMER, active.id())).isEqualTo(Result.ok(entry(active)));
    assertThat(get(CUSTOMER, archived.id())).isEqualTo(Result.ok(entry(archived)));
  }

  @Test
  void forCustomersADraftDoesNotExist() {
    assertThat(get(CUSTOMER, draft.id())).isEqualTo(notFound(draft.id()));
  }

  @ParameterizedTest
  @MethodSource("insiders")
  void insidersSeeDraftsById(Caller insider) {
    assertThat(get(insider, draft.id())).isEqualTo(Result.ok(entry(draft)));
  }

  @Test
  void anUnknownProductIsNotFound() {
    ProductId unknown = Products.newId();

    assertThat(get(STAFF, unknown)).isEqualTo(notFound(unknown));
  }

  @Test
  void aBatchTellsWhatWasFoundAndWhatWasNotInOrder() {
    ProductId unknown = Products.newId();

    assertThat(batch(STAFF, archived.id(), unknown, draft.id(), active.id()))
        .isEqualTo(
            Result.ok(
                new BatchGetProducts.Answer(
                    List.of(entry(archived), entry(draft), entry(active)), List.of(unknown))));
  }

  @Test
  void aBatchAnswersRepeatedIdsOnce() {
    ProductId unknown = Products.newId();

    assertThat(batch(STAFF, active.id(), unknown, active.id(), unknown))
        .isEqualTo(
            Result.ok(new BatchGetProducts.Answer(List.of(entry(active)), List.of(unknown))));
  }

  @Test
  void inACustomersBatchDraftsAreMissing() {
    assertThat(batch(CUSTOMER, draft.id(), active.id()))
        .isEqualTo(
            Result.ok(new BatchGetProducts.Answer(List.of(entry(active)), List.of(draft.id()))));
  }

  @Test
  void aBatchIsBounded() {
    ProductId id = active.id();

    assertThat(new BatchGetProducts.Query(STAFF, Collections.nCopies(1000, id)).products())
        .hasSize(BatchGetProducts.IDS_MAX);
    assertThatThrownBy(() -> new BatchGetProducts.Query(STAFF, Collections.nCopies(1001, id)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("1001 ids");
    assertThatThrownBy(() -> new BatchGetProducts.Query(STAFF, List.of()))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void everybodyListsActiveProducts() {
    assertThat(list(CUSTOMER, ProductStatus.ACTIVE)).isEqualTo(onePage(active));
  }

  @Test
  void staffListWhatIsHidden() {
    assertThat(list(STAFF, ProductStatus.DRAFT)).isEqualTo(onePage(draft));
    assertThat(list(Caller.system(), ProductStatus.ARCHIVED)).isEqualTo(onePage(archived));
  }

  @Test
  void othersDoNot() {
    Result<Page<CatalogueEntry>, ProductError> refused = Result.err(new ProductError.StaffOnly());

    assertThat(list(CUSTOMER, ProductStatus.DRAFT)).isEqualTo(refused);
    assertThat(list(SERVICE, ProductStatus.ACTIVE, ProductStatus.ARCHIVED)).isEqualTo(refused);
  }

  @Test
  void aSearchFindsActiveProductsForEverybody() {
    SearchProducts search =
        new SearchProductsHandler(new InMemoryProductSearch(catalogue.products), catalogue.stock);
    String name = active.details().name().value();

    assertThat(
            search.handle(
                new SearchProducts.Query(
                    CUSTOMER, new SearchText(name), Optional.empty(), PageRequest.first(10))))
        .isEqualTo(onePage(active));
  }

  @Test
  void everybodySeesWhatIsAvailable() {
    assertThat(catalogue.stock.adjust(Reservations.receipt(active.id(), 7))).isNotNull();
    CatalogueEntry stocked = new CatalogueEntry(active, 7);

    assertThat(get(CUSTOMER, active.id())).isEqualTo(Result.ok(stocked));
    assertThat(batch(CUSTOMER, active.id(), archived.id()))
        .isEqualTo(
            Result.ok(new BatchGetProducts.Answer(List.of(stocked, entry(archived)), List.of())));
    assertThat(list(CUSTOMER, ProductStatus.ACTIVE))
        .isEqualTo(Result.ok(new Page<>(List.of(stocked), Optional.empty())));
  }

  private Result<CatalogueEntry, ProductError> get(Caller caller, ProductId id) {
    GetProductByID get = new GetProductByIDHandler(catalogue.products, catalogue.stock);
    return get.handle(new GetProductByID.Query(caller, id));
  }

  private Result<BatchGetProducts.Answer, ProductError> batch(Caller caller, ProductId... ids) {
    BatchGetProducts batch = new BatchGetProductsHandler(catalogue.products, catalogue.stock);
    return batch.handle(new BatchGetProducts.Query(caller, List.of(ids)));
  }

  private Result<Page<CatalogueEntry>, ProductError> list(
      Caller caller, ProductStatus... statuses) {
    ListProducts list = new ListProductsHandler(catalogue.products, catalogue.stock);
    ProductFilter filter = new ProductFilter(Set.of(statuses), Optional.empty());
    return list.handle(
        new ListProducts.Query(caller, filter, ProductOrder.NAME, PageRequest.first(10)));
  }

  private static CatalogueEntry entry(Product.Snapshot product) {
    return new CatalogueEntry(product, 0);
  }

  private static Result<CatalogueEntry, ProductError> notFound(ProductId id) {
    return Result.err(new ProductError.ProductNotFound(id));
  }

  private static Result<Page<CatalogueEntry>, ProductError> onePage(Product.Snapshot only) {
    return Result.ok(new Page<>(List.of(entry(only)), Optional.empty()));
  }
}
