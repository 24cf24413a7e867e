package dev.cartwright.memory.product;

import static dev.cartwright.memory.product.Catalogue.CUSTOMER;
import static dev.cartwright.memory.product.Catalogue.SERVICE;
import static dev.cartwright.memory.product.Catalogue.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.product.ArchiveProduct;
import dev.cartwright.application.product.ArchiveProductHandler;
import dev.cartwright.application.product.CreateProduct;
import dev.cartwright.application.product.CreateProductHandler;
import dev.cartwright.application.product.PublishProduct;
import dev.cartwright.application.product.PublishProductHandler;
import dev.cartwright.application.product.UpdateProduct;
import dev.cartwright.application.product.UpdateProductHandler;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductChanges;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.memory.shared.UuidV7Generator;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Results;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How staff change the catalogue, and that nobody else does. */
class CatalogueEditsTest {

  private static final Instant LATER = Products.CREATE_TIME.plusSeconds(60);
  private static final Optional<Etag> UNCHECKED = Optional.empty();
  private static final Optional<Etag> OTHER = Optional.of(new Etag("99"));
  private static final ProductChanges RENAMED = Products.withName("Cup");

  private final Catalogue catalogue = new Catalogue();
  private final TimeSource time = () -> LATER;
  private final Product.Snapshot draft = catalogue.saved(Products.draft());
  private final Product.Snapshot active = catalogue.saved(Products.active());

  @Test
  void staffCreateADraft() {
    Product.Snapshot created = Results.valueOf(create(STAFF, Products.draft()));

    assertThat(created.status()).isEqualTo(ProductStatus.DRAFT);
    assertThat(created.createTime()).isEqualTo(LATER);
    assertThat(created.version()).isEqualTo(new Version(1));
    assertThat(catalogue.stored(created)).isEqualTo(created);
  }

  @Test
  void aNewProductNeedsASkuOfItsOwn() {
    assertThat(create(STAFF, Product.restore(active)))
        .isEqualTo(Result.err(new ProductError.SkuTaken(active.details().sku())));
  }

  @Test
  void staffChangeAProduct() {
    Product.Snapshot changed =
        Results.valueOf(update(STAFF, active.id(), RENAMED, Optional.of(active.version().etag())));

    assertThat(changed.details()).isEqualTo(RENAMED.applyTo(active.details()));
    assertThat(changed.updateTime()).isEqualTo(LATER);
    assertThat(changed.version()).isEqualTo(active.version().next());
    assertThat(catalogue.stored(active)).isEqualTo(changed);
  }

  @Test
  void aChangeOfNothingIsNotSaved() {
    ProductChanges same = Products.withName(active.details().name().value());

    assertThat(update(STAFF, active.id(), same, UNCHECKED)).isEqualTo(Result.ok(active));
    assertThat(catalogue.stored(active)).isEqualTo(active);
  }

  @Test
  void anUnknownProductCannotBeChanged() {
    ProductId unknown = Products.newId();

    assertThat(update(STAFF, unknown, RENAMED, UNCHECKED))
        .isEqualTo(Result.err(new ProductError.ProductNotFound(unknown)));
  }

  @Test
  void aChangeOfWhatTheCallerHasNotSeenIsRefused() {
    assertThat(update(STAFF, active.id(), RENAMED, OTHER)).isEqualTo(etagMismatch(active));
    assertThat(publish(STAFF, active.id(), OTHER)).isEqualTo(etagMismatch(active));
    assertThat(archive(STAFF, active.id(), OTHER)).isEqualTo(etagMismatch(active));
    assertThat(catalogue.stored(active)).isEqualTo(active);
  }

  @Test
  void aSkuIsNotTakenFromAnother() {
    ProductChanges toTaken = Products.withSku(draft.details().sku());

    assertThat(update(STAFF, active.id(), toTaken, UNCHECKED))
        .isEqualTo(Result.err(new ProductError.SkuTaken(draft.details().sku())));
  }

  @Test
  void staffPublishADraft() {
    Product.Snapshot published = Results.valueOf(publish(STAFF, draft.id(), UNCHECKED));

    assertThat(published.status()).isEqualTo(ProductStatus.ACTIVE);
    assertThat(catalogue.stored(draft)).isEqualTo(published);
  }

  @Test
  void publishingWhatIsActiveChangesNothing() {
    assertThat(publish(STAFF, active.id(), UNCHECKED)).isEqualTo(Result.ok(active));
  }

  @Test
  void staffArchiveAProductAndPublishItAgain() {
    Product.Snapshot archived = Results.valueOf(archive(STAFF, active.id(), UNCHECKED));

    assertThat(archived.status()).isEqualTo(ProductStatus.ARCHIVED);
    assertThat(archive(STAFF, active.id(), UNCHECKED)).isEqualTo(Result.ok(archived));
    assertThat(publish(STAFF, active.id(), UNCHECKED).map(Product.Snapshot::status))
        .isEqualTo(Result.ok(ProductStatus.ACTIVE));
  }

  @Test
  void aDraftCannotBeArchived() {
    assertThat(archive(STAFF, draft.id(), UNCHECKED))
        .isEqualTo(
            Result.err(
                new ProductError.IllegalStatusMove(
                    draft.id(), ProductStatus.DRAFT, ProductStatus.ARCHIVED)));
  }

  @Test
  void whatDoesNotExistIsNeitherPublishedNorArchived() {
    ProductId unknown = Products.newId();
    Result<Product.Snapshot, ProductError> notFound =
        Result.err(new ProductError.ProductNotFound(unknown));

    assertThat(publish(STAFF, unknown, UNCHECKED)).isEqualTo(notFound);
    assertThat(archive(STAFF, unknown, UNCHECKED)).isEqualTo(notFound);
  }

  @Test
  void nobodyElseChangesAnything() {
    Result<Product.Snapshot, ProductError> refused = Result.err(new ProductError.StaffOnly());

    assertThat(create(CUSTOMER, Products.draft())).isEqualTo(refused);
    assertThat(update(CUSTOMER, Products.newId(), RENAMED, UNCHECKED)).isEqualTo(refused);
    assertThat(publish(SERVICE, draft.id(), UNCHECKED)).isEqualTo(refused);
    assertThat(archive(CUSTOMER, active.id(), UNCHECKED)).isEqualTo(refused);
  }

  private Result<Product.Snapshot, ProductError> create(Caller caller, Product like) {
    CreateProduct create =
        new CreateProductHandler(catalogue.products, new UuidV7Generator(), time);
    return create.handle(
        new CreateProduct.Command(caller, like.snapshot().details(), Optional.empty()));
  }

  private Result<Product.Snapshot, ProductError> update(
      Caller caller, ProductId id, ProductChanges changes, Optional<Etag> etag) {
    UpdateProduct update = new UpdateProductHandler(catalogue.products, time);
    return update.handle(new UpdateProduct.Command(caller, id, changes, etag, Optional.empty()));
  }

  private Result<Product.Snapshot, ProductError> publish(
      Caller caller, ProductId id, Optional<Etag> etag) {
    PublishProduct publish = new PublishProductHandler(catalogue.products, time);
    return publish.handle(new PublishProduct.Command(caller, id, etag, Optional.empty()));
  }

  private Result<Product.Snapshot, ProductError> archive(
      Caller caller, ProductId id, Optional<Etag> etag) {
    ArchiveProduct archive = new ArchiveProductHandler(catalogue.products, time);
    return archive.handle(new ArchiveProduct.Command(caller, id, etag, Optional.empty()));
  }

  private static Result<Product.Snapshot, ProductError> etagMismatch(Product.Snapshot product) {
    return Result.err(new ProductError.EtagMismatch(product.id(), product.version().etag()));
  }
}
