package dev.cartwright.grpc.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.application.order.AuditCommittedStockHandler;
import dev.cartwright.application.order.AuditOrdersHandler;
import dev.cartwright.application.order.ChangeDriver;
import dev.cartwright.application.order.ListOpenChangesHandler;
import dev.cartwright.application.order.ListOverdueTasksHandler;
import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.order.ReleaseChangeHandler;
import dev.cartwright.application.order.RetryChangeHandler;
import dev.cartwright.application.order.SagaSteps;
import dev.cartwright.application.shared.TaskBackoff;
import dev.cartwright.application.shared.TaskId;
import dev.cartwright.domain.order.Booking;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeStep;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.grpc.error.Details;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.memory.order.InMemoryCartSettlement;
import dev.cartwright.memory.order.InMemoryDiscountCodes;
import dev.cartwright.memory.order.InMemoryOrderChanges;
import dev.cartwright.memory.order.InMemoryOrderRepository;
import dev.cartwright.memory.order.InMemoryReservationBooks;
import dev.cartwright.memory.order.InMemoryStockReservations;
import dev.cartwright.memory.shared.InMemoryDurableTasks;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.proto.order.v1.AuditCommittedStockRequest;
import dev.cartwright.proto.order.v1.AuditOrdersRequest;
import dev.cartwright.proto.order.v1.ListOpenChangesRequest;
import dev.cartwright.proto.order.v1.ListOpenChangesRequest.Selection;
import dev.cartwright.proto.order.v1.ListOverdueTasksRequest;
import dev.cartwright.proto.order.v1.OrderChange;
import dev.cartwright.proto.order.v1.OrderOperationsServiceGrpc;
import dev.cartwright.proto.order.v1.OrderOperationsServiceGrpc.OrderOperationsServiceBlockingStub;
import dev.cartwright.proto.order.v1.ReleaseChangeRequest;
import dev.cartwright.proto.order.v1.RetryChangeRequest;
import dev.cartwright.proto.type.v1.Deviation;
import dev.cartwright.testkit.fixture.OrderHistories;
import dev.cartwright.testkit.fixture.Orders;
import dev.cartwright.testkit.fixture.SteppedTime;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderOperationsGrpcTest {

  private final SteppedTime time = new SteppedTime();
  private final InMemoryStore store = new InMemoryStore();
  private final InMemoryOrderRepository orders = new InMemoryOrderRepository(store);
  private final InMemoryOrderChanges changes = new InMemoryOrderChanges(store, time);
  private final InMemoryDurableTasks tasks =
      new InMemoryDurableTasks(store, time, TaskBackoff.standard());
  private final OrderStores stores =
      new OrderStores(
          store,
          orders,
          changes,
          changes.watch(orders),
          orders,
          new InMemoryDiscountCodes(store),
          tasks);
  private final InMemoryReservationBooks stock = new InMemoryReservationBooks();
  private final OrderHistories histories = new OrderHistories(orders, changes);
  private final InProcess service = InProcess.serve(service());
  private final OrderOperationsServiceBlockingStub operations =
      OrderOperationsServiceGrpc.newBlockingStub(service.channel());

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aParkedChangeIsListedAndGoesOn() {
    Order order = histories.pending();
    ChangeId change = creationOf(order);
    time.step(Duration.between(time.now(), Orders.TIME).plusSeconds(5));
    stores.watch().recordFailure(change, "no answer");
    assertThat(stores.watch().park(change, ChangeStep.CONCLUDE, "it is RETURNED", time.now()))
        .isTrue();

    OrderChange parked = open(Selection.SELECTION_PARKED).getFirst();
    assertThat(parked.getOrderId()).isEqualTo(change.order().toString());
    assertThat(parked.getUserId()).isEqualTo(change.owner().toString());
    assertThat(parked.getKind()).isEqualTo(OrderChange.Kind.KIND_CREATE);
    assertThat(parked.getState()).isEqualTo(OrderChange.State.STATE_PENDING);
    assertThat(parked.getFailureCount()).isOne();
    assertThat(parked.getLastError()).isEqualTo("it is RETURNED");
    assertThat(parked.hasParkTime()).isTrue();
    assertThat(open(Selection.SELECTION_GOING_ON)).isEmpty();

    RetryChangeRequest retry =
        RetryChangeRequest.newBuilder().setOrderId(change.order().toString()).build();
    assertThat(operations.retryChange(retry).getChange().getState())
        .isEqualTo(OrderChange.State.STATE_PENDING);

    assertThat(open(Selection.SELECTION_PARKED)).isEmpty();
    assertThat(open(Selection.SELECTION_GOING_ON)).hasSize(1);
    assertThat(tasks.schedule(new TaskId(change.toString()), Duration.ZERO)).isFalse();
  }

  @Test
  void aReleasedCreationIsRejected() {
    Order order = histories.pending();
    ReleaseChangeRequest release =
        ReleaseChangeRequest.newBuilder().setOrderId(order.snapshot().id().toString()).build();

    assertThat(operations.releaseChange(release).getChange().getState())
        .isEqualTo(OrderChange.State.STATE_REJECTED);

    StatusRuntimeException again = refusalOf(() -> operations.releaseChange(release));
    assertThat(again.getStatus().getCode()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(Details.reasonOf(again)).isEqualTo("ORDER_CHANGE_NOT_OPEN");
  }

  @Test
  void anUnknownChangeIsNotFound() {
    RetryChangeRequest unknown =
        RetryChangeRequest.newBuilder()
            .setOrderId(UUID.randomUUID().toString())
            .setChangeNumber(1)
            .build();

    StatusRuntimeException status = refusalOf(() -> operations.retryChange(unknown));

    assertThat(status.getStatus().getCode()).isEqualTo(Code.NOT_FOUND);
    assertThat(Details.reasonOf(status)).isEqualTo("ORDER_CHANGE_NOT_FOUND");
  }

  @Test
  void tasksThatAreOverdueAreListed() {
    assertThat(tasks.schedule(new TaskId("late"), Duration.ofSeconds(-30))).isTrue();

    assertThat(
            operations
                .listOverdueTasks(
                    ListOverdueTasksRequest.newBuilder().setMinAge(seconds(10)).build())
                .getTasksList())
        .singleElement()
        .satisfies(task -> assertThat(task.getTaskId()).isEqualTo("late"));
  }

  @Test
  void whatIsWrongIsNamedFromBothSides() {
    Order order = histories.confirmed();
    ReservationId nobody = new ReservationId(new OrderId(UUID.randomUUID()), 0);
    stock.put(new Booking(nobody, Booking.State.COMMITTED, Map.of()));

    List<Deviation> ofOrders =
        operations.auditOrders(AuditOrdersRequest.getDefaultInstance()).getDeviationsList();
    List<Deviation> ofStock =
        operations
            .auditCommittedStock(AuditCommittedStockRequest.getDefaultInstance())
            .getDeviationsList();

    assertThat(ofOrders)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.getInvariant()).isEqualTo("I4");
          assertThat(it.getSubject()).isEqualTo("reservation " + order.snapshot().id() + "/0");
          assertThat(it.getFound()).isEqualTo("none");
          assertThat(it.getMessage()).startsWith("I4: reservation ");
        });
    assertThat(ofStock).extracting(Deviation::getSubject).containsExactly("reservation " + nobody);
  }

  @Test
  void wrongRequestsAreRefused() {
    List<ThrowingCallable> wrong =
        List.of(
            () -> operations.retryChange(RetryChangeRequest.getDefaultInstance()),
            () ->
                operations.releaseChange(
                    ReleaseChangeRequest.newBuilder()
                        .setOrderId(UUID.randomUUID().toString())
                        .setChangeNumber(-1)
                        .build()),
            () ->
                operations.listOpenChanges(
                    ListOpenChangesRequest.newBuilder().setMinAge(seconds(-1)).build()),
            () ->
                operations.listOpenChanges(
                    ListOpenChangesRequest.newBuilder().setSelectionValue(9).build()),
            () ->
                operations.listOverdueTasks(
                    ListOverdueTasksRequest.newBuilder().setPageSize(-1).build()),
            () ->
                operations.auditOrders(
                    AuditOrdersRequest.newBuilder().setPageToken("no token").build()));

    assertThat(wrong)
        .allSatisfy(call ->
            assertThat(refusalOf(call).getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT));
  }

  private List<OrderChange> open(Selection selection) {
    return operations
        .listOpenChanges(ListOpenChangesRequest.newBuilder().setSelection(selection).build())
        .getChangesList();
  }

  private static ChangeId creationOf(Order order) {
    return new ChangeId(order.snapshot().owner(), order.snapshot().id(), 0);
  }

  private static com.google.protobuf.Duration seconds(long seconds) {
    return com.google.protobuf.Duration.newBuilder().setSeconds(seconds).build();
  }

  private static StatusRuntimeException refusalOf(ThrowingCallable call) {
    return catchThrowableOfType(StatusRuntimeException.class, call);
  }

  private OrderOperationsGrpcService service() {
    ChangeDriver driver =
        new ChangeDriver(
            stores,
            new InMemoryStockReservations(),
            new InMemoryCartSettlement(),
            time,
            SagaSteps.unwatched());
    return new OrderOperationsGrpcService(
        new OrderOperations(
            new ListOpenChangesHandler(stores.watch(), time),
            new ListOverdueTasksHandler(tasks),
            new RetryChangeHandler(stores, driver),
            new ReleaseChangeHandler(stores, driver),
            new AuditOrdersHandler(changes.books(orders), stock),
            new AuditCommittedStockHandler(changes.books(orders), stock)),
        new PageTokens(List.of(new byte[PageTokens.KEY_BYTES_MIN])));
  }
}
