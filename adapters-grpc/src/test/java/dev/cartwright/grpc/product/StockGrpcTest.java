package dev.cartwright.grpc.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.rpc.BadRequest;
import com.google.rpc.PreconditionFailure;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.grpc.error.Details;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.proto.product.v1.AdjustStockRequest;
import dev.cartwright.proto.product.v1.BatchGetProductsRequest;
import dev.cartwright.proto.product.v1.CommitReservationRequest;
import dev.cartwright.proto.product.v1.GetProductByIDRequest;
import dev.cartwright.proto.product.v1.GetStockRequest;
import dev.cartwright.proto.product.v1.ListProductsRequest;
import dev.cartwright.proto.product.v1.Product;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.proto.product.v1.ProductServiceGrpc.ProductServiceBlockingStub;
import dev.cartwright.proto.product.v1.ReleaseReservationRequest;
import dev.cartwright.proto.product.v1.Reservation;
import dev.cartwright.proto.product.v1.ReserveStockRequest;
import dev.cartwright.proto.product.v1.ReturnReservationRequest;
import dev.cartwright.proto.product.v1.SearchProductsRequest;
import dev.cartwright.proto.product.v1.Stock;
import dev.cartwright.proto.product.v1.StockLine;
import dev.cartwright.proto.product.v1.StockReplacement;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StockGrpcTest {

  private final InProcess service = InProcess.serve(ProductServices.inMemory());
  private final ProductServiceBlockingStub products =
      ProductServiceGrpc.newBlockingStub(service.channel());
  private final String mug =
      new RemoteProducts(service.channel()).active("Mug", Money.of(1299, "EUR")).toString();
  private final String reservation = UUID.randomUUID() + "/0";

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void stockIsAdjustedOnceForEachRequestId() {
    assertThat(adjust("key", 5).getAvailableQuantity()).isEqualTo(5);
    assertThat(adjust("key", 5).getAvailableQuantity()).isEqualTo(5);
    assertThat(stock().getAvailableQuantity()).isEqualTo(5);
    assertThat(stock().hasUpdateTime()).isTrue();
    assertThat(stock().getProductId()).isEqualTo(mug);

    StatusRuntimeException reused = refusalOf(() -> adjust("key", 6));
    assertThat(reused.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(Details.reasonOf(reused)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void lessThanNothingIsRefused() {
    StatusRuntimeException status = refusalOf(() -> adjust("key", -1));

    assertThat(status.getStatus().getCode()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(Details.reasonOf(status)).isEqualTo("INSUFFICIENT_STOCK");
    assertThat(Details.metadataOf(status)).containsEntry("available_quantity", "0");
  }

  @Test
  void aReplacementOfAnotherNumberIsAborted() {
    StockReplacement replacement =
        StockReplacement.newBuilder().setExpectedQuantity(3).setNewQuantity(9).build();
    StatusRuntimeException status =
        refusalOf(
            () -> products.adjustStock(adjustment("key").setReplacement(replacement).build()));

    assertThat(status.getStatus().getCode()).isEqualTo(Code.ABORTED);
    assertThat(Details.reasonOf(status)).isEqualTo("STOCK_CHANGED");
  }

  @Test
  void everyWrongFieldOfAnAdjustmentIsReportedAtOnce() {
    StatusRuntimeException status =
        refusalOf(() -> products.adjustStock(AdjustStockRequest.getDefaultInstance()));

    assertThat(status.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(fieldsOf(status))
        .containsExactlyInAnyOrder("product_id", "change", "reason", "request_id");
    StatusRuntimeException missingKey = refusalOf(() -> adjust("", 1));
    assertThat(Details.reasonOf(missingKey)).isEqualTo("REQUEST_ID_REQUIRED");
  }

  @Test
  void anUnknownProductHasNoStock() {
    StatusRuntimeException status =
        refusalOf(() ->
            products.getStock(
                GetStockRequest.newBuilder().setProductId(UUID.randomUUID().toString()).build()));

    assertThat(status.getStatus().getCode()).isEqualTo(Code.NOT_FOUND);
    assertThat(Details.reasonOf(status)).isEqualTo("PRODUCT_NOT_FOUND");
  }

  @Test
  void aReservationIsHeldCommittedAndReturned() {
    assertThat(adjust("key", 5).getAvailableQuantity()).isEqualTo(5);

    Reservation held = reserve(3, false);
    assertThat(held.getReservationId()).isEqualTo(reservation);
    assertThat(held.getState()).isEqualTo(Reservation.State.STATE_HELD);
    assertThat(held.hasExpireTime()).isTrue();
    assertThat(stock().getHeldQuantity()).isEqualTo(3);
    assertThat(commit().getState()).isEqualTo(Reservation.State.STATE_COMMITTED);
    assertThat(stock().getCommittedQuantity()).isEqualTo(3);
    assertThat(release().getState()).isEqualTo(Reservation.State.STATE_COMMITTED);
    assertThat(
            products
                .returnReservation(
                    ReturnReservationRequest.newBuilder().setReservationId(reservation).build())
                .getReservation()
                .getState())
        .isEqualTo(Reservation.State.STATE_RETURNED);
    assertThat(stock().getAvailableQuantity()).isEqualTo(5);
  }

  @Test
  void whatThereIsNotEnoughOfIsNamed() {
    assertThat(adjust("key", 2).getAvailableQuantity()).isEqualTo(2);

    StatusRuntimeException status = refusalOf(() -> reserve(3, true));
    assertThat(status.getStatus().getCode()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(Details.reasonOf(status)).isEqualTo("OUT_OF_STOCK");
    assertThat(
            Details.of(status, PreconditionFailure.class)
                .orElseThrow()
                .getViolations(0)
                .getSubject())
        .isEqualTo("products/" + mug);
    Reservation ended = release();
    assertThat(ended.getCause()).isEqualTo(Reservation.Cause.CAUSE_OUT_OF_STOCK);
    assertThat(ended.getShortages(0).getRequestedQuantity()).isEqualTo(3);
    assertThat(ended.getShortages(0).getAvailableQuantity()).isEqualTo(2);
  }

  @Test
  void aReservationThatIsUnknownCanBeReleasedButNotCommitted() {
    StatusRuntimeException status = refusalOf(this::commit);

    assertThat(status.getStatus().getCode()).isEqualTo(Code.NOT_FOUND);
    assertThat(Details.reasonOf(status)).isEqualTo("RESERVATION_NOT_FOUND");
    assertThat(release().getCause()).isEqualTo(Reservation.Cause.CAUSE_ABANDONED);
    assertThat(reserve(1, true).getState()).isEqualTo(Reservation.State.STATE_RELEASED);
  }

  @Test
  void otherLinesUnderTheSameIdAreRefused() {
    assertThat(adjust("key", 5).getAvailableQuantity()).isEqualTo(5);
    assertThat(reserve(3, true).getState()).isEqualTo(Reservation.State.STATE_COMMITTED);

    StatusRuntimeException status = refusalOf(() -> reserve(2, true));
    assertThat(status.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(Details.reasonOf(status)).isEqualTo("RESERVATION_MISMATCH");
  }

  @Test
  void everyWrongFieldOfAReservationIsReportedAtOnce() {
    ReserveStockRequest wrong =
        ReserveStockRequest.newBuilder()
            .setReservationId("7")
            .addLines(StockLine.newBuilder().setProductId("mug").setQuantity(1L << 40))
            .build();

    assertThat(fieldsOf(refusalOf(() -> products.reserveStock(wrong))))
        .containsExactlyInAnyOrder("reservation_id", "lines[0].product_id", "lines[0].quantity");
    assertThat(
            fieldsOf(
                refusalOf(() ->
                    products.reserveStock(
                        ReserveStockRequest.newBuilder().setReservationId(reservation).build()))))
        .containsExactly("lines");
  }

  @Test
  void readersOfTheCatalogueSeeWhatIsAvailable() {
    assertThat(product().hasAvailableQuantity()).isTrue();
    assertThat(product().getAvailableQuantity()).isZero();
    assertThat(adjust("key", 2).getAvailableQuantity()).isEqualTo(2);

    BatchGetProductsRequest batch = BatchGetProductsRequest.newBuilder().addProductIds(mug).build();
    SearchProductsRequest search = SearchProductsRequest.newBuilder().setQuery("mug").build();
    List<Product> seen =
        List.of(
            product(),
            products.batchGetProducts(batch).getProducts(0),
            products.listProducts(ListProductsRequest.getDefaultInstance()).getProducts(0),
            products.searchProducts(search).getProducts(0));
    assertThat(seen).allMatch(it -> it.getAvailableQuantity() == 2);
  }

  private Product product() {
    return products
        .getProductByID(GetProductByIDRequest.newBuilder().setProductId(mug).build())
        .getProduct();
  }

  private Stock stock() {
    return products.getStock(GetStockRequest.newBuilder().setProductId(mug).build()).getStock();
  }

  private Stock adjust(String key, long delta) {
    return products.adjustStock(adjustment(key).setDelta(delta).build()).getStock();
  }

  private AdjustStockRequest.Builder adjustment(String key) {
    return AdjustStockRequest.newBuilder().setProductId(mug).setReason("Counted").setRequestId(key);
  }

  private Reservation reserve(long units, boolean commit) {
    return products
        .reserveStock(
            ReserveStockRequest.newBuilder()
                .setReservationId(reservation)
                .addLines(StockLine.newBuilder().setProductId(mug).setQuantity(units))
                .setCommit(commit)
                .build())
        .getReservation();
  }

  private Reservation commit() {
    return products
        .commitReservation(
            CommitReservationRequest.newBuilder().setReservationId(reservation).build())
        .getReservation();
  }

  private Reservation release() {
    return products
        .releaseReservation(
            ReleaseReservationRequest.newBuilder().setReservationId(reservation).build())
        .getReservation();
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
