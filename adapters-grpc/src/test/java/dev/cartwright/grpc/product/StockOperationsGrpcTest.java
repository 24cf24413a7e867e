package dev.cartwright.grpc.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.grpc.error.Details;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.memory.product.InMemoryStockRepository;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.proto.product.v1.AuditReservationsRequest;
import dev.cartwright.proto.product.v1.AuditReservationsResponse;
import dev.cartwright.proto.product.v1.AuditStockRequest;
import dev.cartwright.proto.product.v1.AuditStockResponse;
import dev.cartwright.proto.product.v1.BatchGetReservationsRequest;
import dev.cartwright.proto.product.v1.ListReservationsRequest;
import dev.cartwright.proto.product.v1.ListReservationsResponse;
import dev.cartwright.proto.product.v1.Reservation;
import dev.cartwright.proto.product.v1.StockOperationsServiceGrpc;
import dev.cartwright.proto.product.v1.StockOperationsServiceGrpc.StockOperationsServiceBlockingStub;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Reservations;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StockOperationsGrpcTest {

  private final InMemoryStockRepository stock =
      new InMemoryStockRepository(new InMemoryStore(), new SystemTimeSource());
  private final InProcess service = InProcess.serve(StockOperationsServices.on(stock.books()));
  private final StockOperationsServiceBlockingStub operations =
      StockOperationsServiceGrpc.newBlockingStub(service.channel());
  private final ProductId product = Products.newId();

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aStockInOrderHasNoDeviations() {
    assertThat(stock.adjust(Reservations.receipt(product, 5))).isNotNull();
    ReservationId unused = taken(2);

    AuditStockResponse products = operations.auditStock(AuditStockRequest.getDefaultInstance());
    AuditReservationsResponse reservations =
        operations.auditReservations(AuditReservationsRequest.getDefaultInstance());

    assertThat(products.getCheckedCount()).isOne();
    assertThat(products.getDeviationsList()).isEmpty();
    assertThat(reservations.getCheckedCount()).isOne();
    assertThat(reservations.getDeviationsList()).isEmpty();
    assertThat(reservations.getNextPageToken()).isEmpty();
  }

  @Test
  void reservationsAreListedPageByPage() {
    assertThat(stock.adjust(Reservations.receipt(product, 5))).isNotNull();
    List<String> ids = List.of(taken(1).toString(), taken(2).toString());
    assertThat(stock.apply(Reservations.release(Reservations.newId()))).isNotNull();
    ListReservationsRequest first =
        ListReservationsRequest.newBuilder()
            .addStates(Reservation.State.STATE_COMMITTED)
            .setPageSize(1)
            .build();

    ListReservationsResponse one = operations.listReservations(first);
    ListReservationsResponse two =
        operations.listReservations(first.toBuilder().setPageToken(one.getNextPageToken()).build());

    assertThat(List.of(one.getReservations(0), two.getReservations(0)))
        .extracting(Reservation::getReservationId)
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(one.getReservations(0).getLines(0).getProductId()).isEqualTo(product.toString());
    assertThat(two.getNextPageToken()).isEmpty();
    StatusRuntimeException otherList =
        refusalOf(() ->
            operations.listReservations(
                ListReservationsRequest.newBuilder().setPageToken(one.getNextPageToken()).build()));
    assertThat(Details.reasonOf(otherList)).isEqualTo("PAGE_TOKEN_INVALID");
  }

  @Test
  void severalReservationsAreFoundAndUnknownOnesLeftOut() {
    assertThat(stock.adjust(Reservations.receipt(product, 5))).isNotNull();
    String known = taken(3).toString();

    List<Reservation> found =
        operations
            .batchGetReservations(
                BatchGetReservationsRequest.newBuilder()
                    .addReservationIds(known)
                    .addReservationIds(Reservations.newId().toString())
                    .build())
            .getReservationsList();

    assertThat(found)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.getReservationId()).isEqualTo(known);
          assertThat(it.getLines(0).getQuantity()).isEqualTo(3);
        });
  }

  @Test
  void wrongRequestsAreRefused() {
    List<ThrowingCallable> wrong =
        List.of(
            () -> operations.auditStock(AuditStockRequest.newBuilder().setPageSize(-1).build()),
            () ->
                operations.listReservations(
                    ListReservationsRequest.newBuilder()
                        .addStates(Reservation.State.STATE_UNSPECIFIED)
                        .build()),
            () -> operations.batchGetReservations(BatchGetReservationsRequest.getDefaultInstance()),
            () ->
                operations.batchGetReservations(
                    BatchGetReservationsRequest.newBuilder().addReservationIds("1").build()));

    assertThat(wrong)
        .allSatisfy(call ->
            assertThat(refusalOf(call).getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT));
  }

  private ReservationId taken(int units) {
    ReservationId id = Reservations.newId();
    assertThat(stock.apply(Reservations.take(id, Reservations.units(product, units)))).isNotNull();
    return id;
  }

  private static StatusRuntimeException refusalOf(ThrowingCallable call) {
    return catchThrowableOfType(StatusRuntimeException.class, call);
  }
}
