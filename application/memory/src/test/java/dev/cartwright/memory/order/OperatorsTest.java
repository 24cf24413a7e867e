package dev.cartwright.memory.order;

import static dev.cartwright.memory.order.Shop.euros;
import static dev.cartwright.memory.order.Shop.units;
import static dev.cartwright.testkit.fixture.Results.errorOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.ChangeFilter.Which;
import dev.cartwright.application.order.ListOpenChanges;
import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.order.OperatorCommand;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.TaskId;
import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.ChangeState;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.order.StockAnswer;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.fixture.Results;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What operators, and the scan, do with changes that do not come to their end. */
class OperatorsTest {

  private final Saga saga = new Saga();
  private final Shop shop = saga.shop;
  private final ProductId tea = shop.product(euros(1000));

  private Order.Snapshot create() {
    return Results.valueOf(shop.create(shop.request(units(2, tea)))).value().order();
  }

  private Order.Snapshot pending() {
    shop.network.loseRequest();
    return create();
  }

  private Order.Snapshot parked() {
    Order.Snapshot order = pending();
    shop.network.answer(new StockAnswer.Mismatched());
    assertThat(saga.runTasks()).isEqualTo(1);
    return order;
  }

  private OrderState stateOf(Order.Snapshot order) {
    return shop.orders.find(shop.customer, order.id()).orElseThrow().snapshot().state();
  }

  private static OperatorCommand creationOf(Order.Snapshot order) {
    return new OperatorCommand(Shop.staff(), order.id(), 0);
  }

  private Result<Page<OpenChange>, OrderError> list(Caller caller, Which which, Duration age) {
    return shop.listOpenChanges.handle(
        new ListOpenChanges.Query(caller, which, age, PageRequest.first(10)));
  }

  @Test
  void operatorsSeeWhatIsStuckAndWhatIsParked() {
    Order.Snapshot parked = parked();
    Order.Snapshot stuck = pending();
    shop.time.step(Duration.ofSeconds(1));

    assertThat(Results.valueOf(list(Shop.staff(), Which.ALL, Duration.ZERO)).items())
        .extracting(it -> it.id().order())
        .containsExactly(parked.id(), stuck.id());
    assertThat(Results.valueOf(list(Shop.staff(), Which.PARKED, Duration.ZERO)).items())
        .extracting(it -> it.id().order())
        .containsExactly(parked.id());
    assertThat(Results.valueOf(list(Shop.staff(), Which.GOING_ON, Duration.ofMinutes(1))).items())
        .isEmpty();
  }

  @Test
  void customersAreNoOperators() {
    Caller self = Shop.self(shop.customer);
    OperatorCommand command = new OperatorCommand(self, pending().id(), 0);

    assertThat(errorOf(list(self, Which.ALL, Duration.ZERO))).isEqualTo(new OrderError.StaffOnly());
    assertThat(errorOf(shop.retryChange.handle(command))).isEqualTo(new OrderError.StaffOnly());
    assertThat(errorOf(shop.releaseChange.handle(command))).isEqualTo(new OrderError.StaffOnly());
  }

  @Test
  void whatIsNotThereIsNotFound() {
    OrderId order = pending().id();
    for (OperatorCommand command :
        Set.of(
            new OperatorCommand(Shop.staff(), order, 1),
            new OperatorCommand(Shop.staff(), new OrderId(UUID.randomUUID()), 0))) {
      OrderError notFound = new ChangeError.ChangeNotFound(command.order(), command.number());
      assertThat(errorOf(shop.retryChange.handle(command))).isEqualTo(notFound);
      assertThat(errorOf(shop.releaseChange.handle(command))).isEqualTo(notFound);
    }
  }

  @Test
  void whatIsClosedCanBeNeitherRetriedNorReleased() {
    Order.Snapshot order = create();
    shop.afterwards.runAll();
    OrderError refusal =
        new ChangeError.ChangeNotOpen(saga.change(order.id(), 0).id(), ChangeState.APPLIED);

    assertThat(errorOf(shop.retryChange.handle(creationOf(order)))).isEqualTo(refusal);
    assertThat(errorOf(shop.releaseChange.handle(creationOf(order)))).isEqualTo(refusal);
  }

  @Test
  void aCancellationIsNotReleased() {
    Order.Snapshot order = create();
    shop.network.loseAnswer();
    assertThat(shop.cancel(order)).isInstanceOf(Result.Ok.class);

    assertThat(errorOf(shop.releaseChange.handle(new OperatorCommand(Shop.staff(), order.id(), 1))))
        .isEqualTo(
            new ChangeError.ChangeNotOpen(saga.change(order.id(), 1).id(), ChangeState.PENDING));
  }

  @Test
  void aReleasedChangeIsRejectedAtOnce() {
    Order.Snapshot order = parked();

    assertThat(Results.valueOf(shop.releaseChange.handle(creationOf(order))).state())
        .isEqualTo(ChangeState.REJECTED);

    assertThat(stateOf(order)).isEqualTo(OrderState.REJECTED);
    assertThat(saga.openChanges()).isEmpty();
    assertThat(shop.stock.availableOf(tea)).isEqualTo(Shop.PLENTY);
  }

  @Test
  void aReleaseBelievesThatTheStockBelongsToTheOrder() {
    shop.network.loseAnswer();
    Order.Snapshot order = create();
    shop.network.answer(new StockAnswer.Mismatched());
    assertThat(saga.runTasks()).isEqualTo(1);
    assertThat(saga.tasksLeft()).isZero();

    assertThat(Results.valueOf(shop.releaseChange.handle(creationOf(order))).state())
        .isEqualTo(ChangeState.APPLIED);

    saga.runAllTasks();
    assertThat(stateOf(order)).isEqualTo(OrderState.CONFIRMED);
    assertThat(saga.openChanges()).isEmpty();
  }

  @Test
  void aReleaseThatIsAnsweredNonsenseChangesNothing() {
    Order.Snapshot order = parked();
    shop.network.answer(new StockAnswer.Returned());

    assertThat(Results.valueOf(shop.releaseChange.handle(creationOf(order))).state())
        .isEqualTo(ChangeState.PENDING);
    assertThat(saga.openChanges().getFirst().parkedAt()).isPresent();
  }

  @Test
  void theScanBringsBackTasksThatAreMissingAndNoOthers() {
    Order.Snapshot lost = pending();
    removeTaskOf(lost);
    assertThat(shop.scan.scheduleMissing()).isZero();
    shop.time.step(Duration.ofSeconds(11));
    Order.Snapshot young = pending();

    assertThat(shop.scan.scheduleMissing()).isEqualTo(1);
    assertThat(shop.scan.scheduleMissing()).isZero();
    saga.runAllTasks();

    assertThat(stateOf(lost)).isEqualTo(OrderState.CONFIRMED);
    assertThat(stateOf(young)).isEqualTo(OrderState.CONFIRMED);
  }

  private void removeTaskOf(Order.Snapshot order) {
    TaskId task = new TaskId(saga.change(order.id(), 0).id().toString());
    assertThat(shop.tasks.remove(Set.of(task))).isEqualTo(1);
  }

  @Test
  void theScanLeavesParkedChangesAlone() {
    Order.Snapshot order = parked();
    shop.time.step(Duration.ofMinutes(1));

    assertThat(shop.scan.scheduleMissing()).isZero();
    assertThat(stateOf(order)).isEqualTo(OrderState.PENDING);
  }

  @Test
  void theScanGoesThroughAllPages() {
    for (int i = 0; i < 201; i++) {
      removeTaskOf(pending());
    }
    shop.time.step(Duration.ofSeconds(11));

    assertThat(shop.scan.scheduleMissing()).isEqualTo(201);
  }
}
