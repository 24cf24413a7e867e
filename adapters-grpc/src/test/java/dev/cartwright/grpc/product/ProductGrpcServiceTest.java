package dev.cartwright.grpc.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.FieldMask;
import com.google.rpc.BadRequest;
import dev.cartwright.grpc.error.Details;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.proto.product.v1.ArchiveProductRequest;
import dev.cartwright.proto.product.v1.BatchGetProductsRequest;
import dev.cartwright.proto.product.v1.BatchGetProductsResponse;
import dev.cartwright.proto.product.v1.CreateProductRequest;
import dev.cartwright.proto.product.v1.GetProductByIDRequest;
import dev.cartwright.proto.product.v1.Product;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.proto.product.v1.ProductServiceGrpc.ProductServiceBlockingStub;
import dev.cartwright.proto.product.v1.PublishProductRequest;
import dev.cartwright.proto.product.v1.UpdateProductRequest;
import dev.cartwright.proto.type.v1.Money;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProductGrpcServiceTest {

  private static final String UNKNOWN_ID = "00000000-0000-7000-8000-000000000001";
  private static final Product MUG =
      Product.newBuilder()
          .setSku("MUG-330")
          .setName("Mug")
          .setDescription("Holds tea.\nAnd coffee.")
          .setPrice(Money.newBuilder().setAmountMinor(1299).setCurrencyCode("EUR"))
          .putAttributes("colour", "blue")
          .build();

  private final InProcess service = InProcess.serve(ProductServices.inMemory());
  private final ProductServiceBlockingStub products =
      ProductServiceGrpc.newBlockingStub(service.channel());

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aNewProductIsADraftWithWhatTheMerchantSaid() {
    Product created = create(MUG.toBuilder().setStatus(Product.Status.STATUS_ACTIVE).build());

    assertThat(created.getStatus()).isEqualTo(Product.Status.STATUS_DRAFT);
    assertThat(created.getEtag()).isEqualTo("1");
    assertThat(created.hasAvailableQuantity()).isFalse();
    assertThat(created.getUpdateTime()).isEqualTo(created.getCreateTime());
    assertThat(
            created.toBuilder()
                .clearProductId()
                .clearStatus()
                .clearEtag()
                .clearCreateTime()
                .clearUpdateTime()
                .build())
        .isEqualTo(MUG);
    assertThat(get(created.getProductId())).isEqualTo(unstocked(created));
  }

  @Test
  void everyWrongFieldIsReportedAtOnce() {
    Product wrong =
        Product.newBuilder()
            .setSku("two words")
            .setPrice(Money.newBuilder().setAmountMinor(-1).setCurrencyCode("EUR"))
            .putAttributes("", "nameless")
            .build();
    StatusRuntimeException status =
        refusalOf(() ->
            products.createProduct(
                CreateProductRequest.newBuilder().setProduct(wrong).setRequestId("\n").build()));

    assertThat(status.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(fieldsOf(status))
        .containsExactlyInAnyOrder(
            "product.sku",
            "product.name",
            "product.price.amount_minor",
            "product.attributes",
            "request_id");
  }

  @Test
  void aPriceNeedsACurrency() {
    StatusRuntimeException status = refusalOf(() -> create(MUG.toBuilder().clearPrice().build()));

    assertThat(fieldsOf(status)).containsExactly("product.price.currency_code");
  }

  @Test
  void aTakenSkuAlreadyExists() {
    Product first = create(MUG);
    StatusRuntimeException status = refusalOf(() -> create(MUG));

    assertThat(first.getSku()).isEqualTo("MUG-330");
    assertThat(status.getStatus().getCode()).isEqualTo(Code.ALREADY_EXISTS);
    assertThat(Details.reasonOf(status)).isEqualTo("SKU_TAKEN");
    assertThat(Details.metadataOf(status)).containsEntry("sku", "MUG-330");
  }

  @Test
  void anUnknownProductIsNotFound() {
    StatusRuntimeException status = refusalOf(() -> get(UNKNOWN_ID));

    assertThat(status.getStatus().getCode()).isEqualTo(Code.NOT_FOUND);
    assertThat(Details.reasonOf(status)).isEqualTo("PRODUCT_NOT_FOUND");
  }

  @Test
  void aMalformedIdIsInvalid() {
    StatusRuntimeException status = refusalOf(() -> get("42"));

    assertThat(status.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(fieldsOf(status)).containsExactly("product_id");
  }

  @Test
  void anUpdateChangesWhatTheMaskNames() {
    Product created = create(MUG);
    Product changes =
        created.toBuilder()
            .setName("Cup")
            .setPrice(Money.newBuilder().setAmountMinor(700).setCurrencyCode("JPY"))
            .clearAttributes()
            .build();
    Product updated = update(changes, "price", "attributes");

    assertThat(updated.getName()).isEqualTo("Mug");
    assertThat(updated.getPrice()).isEqualTo(changes.getPrice());
    assertThat(updated.getAttributesMap()).isEmpty();
    assertThat(updated.getEtag()).isEqualTo("2");
  }

  @Test
  void anUpdateWithoutAMaskChangesWhatIsSet() {
    Product created = create(MUG);
    Product updated =
        update(Product.newBuilder().setProductId(created.getProductId()).setName("Cup").build());

    assertThat(updated.getName()).isEqualTo("Cup");
    assertThat(updated.getSku()).isEqualTo("MUG-330");
    assertThat(updated.getAttributesMap()).containsEntry("colour", "blue");
  }

  @Test
  void anUpdateOfWhatCannotBeChangedIsInvalid() {
    Product created = create(MUG);

    assertThat(fieldsOf(refusalOf(() -> update(created, "status")))).containsExactly("update_mask");
    assertThat(fieldsOf(refusalOf(() -> update(created.toBuilder().setSku("").build(), "sku"))))
        .containsExactly("product.sku");
  }

  @Test
  void aChangeOfWhatIsOldIsAborted() {
    Product created = create(MUG);
    StatusRuntimeException status =
        refusalOf(() ->
            products.publishProduct(
                PublishProductRequest.newBuilder()
                    .setProductId(created.getProductId())
                    .setEtag("99")
                    .build()));

    assertThat(status.getStatus().getCode()).isEqualTo(Code.ABORTED);
    assertThat(Details.metadataOf(status)).containsEntry("current_etag", "1");
  }

  @Test
  void aProductIsPublishedAndArchived() {
    String id = create(MUG).getProductId();

    assertThat(publish(id).getStatus()).isEqualTo(Product.Status.STATUS_ACTIVE);
    assertThat(archive(id).getStatus()).isEqualTo(Product.Status.STATUS_ARCHIVED);
    assertThat(archive(id).getEtag()).isEqualTo("3");
  }

  @Test
  void aDraftCannotBeArchived() {
    String id = create(MUG).getProductId();
    StatusRuntimeException status = refusalOf(() -> archive(id));

    assertThat(status.getStatus().getCode()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(Details.reasonOf(status)).isEqualTo("PRODUCT_STATUS_MOVE_ILLEGAL");
    assertThat(Details.metadataOf(status))
        .containsEntry("from", "DRAFT")
        .containsEntry("to", "ARCHIVED")
        .containsEntry("allowed", "ACTIVE");
  }

  @Test
  void aBatchTellsWhatWasFoundAndWhatWasNot() {
    Product created = create(MUG);
    BatchGetProductsResponse answer =
        batch(List.of(UNKNOWN_ID, created.getProductId(), created.getProductId()));

    assertThat(answer.getProductsList()).containsExactly(unstocked(created));
    assertThat(answer.getMissingProductIdsList()).containsExactly(UNKNOWN_ID);
  }

  @Test
  void aBatchIsBounded() {
    assertThat(batch(Collections.nCopies(1000, UNKNOWN_ID)).getProductsCount()).isZero();
    assertThat(fieldsOf(refusalOf(() -> batch(Collections.nCopies(1001, UNKNOWN_ID)))))
        .containsExactly("product_ids");
    assertThat(fieldsOf(refusalOf(() -> batch(List.of())))).containsExactly("product_ids");
    assertThat(fieldsOf(refusalOf(() -> batch(List.of(UNKNOWN_ID, "", "x")))))
        .containsExactly("product_ids[1]", "product_ids[2]");
  }

  private Product create(Product product) {
    return products
        .createProduct(CreateProductRequest.newBuilder().setProduct(product).build())
        .getProduct();
  }

  /** Returns what readers see of a product that never had stock. */
  private static Product unstocked(Product product) {
    return product.toBuilder().setAvailableQuantity(0).build();
  }

  private Product get(String id) {
    return products
        .getProductByID(GetProductByIDRequest.newBuilder().setProductId(id).build())
        .getProduct();
  }

  private Product update(Product product, String... paths) {
    FieldMask mask = FieldMask.newBuilder().addAllPaths(List.of(paths)).build();
    return products
        .updateProduct(
            UpdateProductRequest.newBuilder().setProduct(product).setUpdateMask(mask).build())
        .getProduct();
  }

  private Product publish(String id) {
    return products
        .publishProduct(PublishProductRequest.newBuilder().setProductId(id).build())
        .getProduct();
  }

  private Product archive(String id) {
    return products
        .archiveProduct(ArchiveProductRequest.newBuilder().setProductId(id).build())
        .getProduct();
  }

  private BatchGetProductsResponse batch(List<String> ids) {
    return products.batchGetProducts(
        BatchGetProductsRequest.newBuilder().addAllProductIds(ids).build());
  }

  private static StatusRuntimeException refusalOf(ThrowingCallable call) {
    return catchThrowableOfType(StatusRuntimeException.class, call);
  }

  private static List<String> fieldsOf(StatusRuntimeException status) {
    return Details.of(status, BadRequest.class).orElseThrow().getFieldViolationsList().stream()
        .map(BadRequest.FieldViolation::getField)
        .toList();
  }
}
