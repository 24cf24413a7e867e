package dev.cartwright.memory.order;

import static dev.cartwright.memory.order.Shop.euros;
import static dev.cartwright.memory.order.Shop.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.order.OperatorCommand;
import dev.cartwright.application.order.SagaStep;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.ChangeStep;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.order.StockAnswer;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.fixture.Results;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What parks a change, and what does not. */
class SagaParkingTest {

  private final Saga saga = new Saga();
  private final Shop shop = saga.shop;
  private final ProductId tea = shop.product(euros(1000));

  /** Makes an order whose stock was not asked for. */
  private Order.Snapshot pending() {
    shop.network.loseRequest();
    return Results.valueOf(shop.create(shop.request(units(2, tea)))).value().order();
  }

  private Order.Snapshot confirmed() {
    Order.Snapshot order =
        Results.valueOf(shop.create(shop.request(units(2, tea)))).value().order();
    shop.afterwards.runAll();
    return order;
  }

  private OrderState stateOf(Order.Snapshot order) {
    return shop.orders.find(shop.customer, order.id()).orElseThrow().snapshot().state();
  }

  private OpenChange parked() {
    assertThat(saga.tasksLeft()).isZero();
    OpenChange change = saga.openChanges().getFirst();
    assertThat(change.parkedAt()).contains(shop.time.now());
    assertThat(saga.steps).endsWith(SagaStep.PARKED);
    return change;
  }

  private void retry(OpenChange change) {
    OperatorCommand command =
        new OperatorCommand(Shop.staff(), change.id().order(), change.id().number());
    assertThat(shop.retryChange.handle(command)).isInstanceOf(Result.Ok.class);
    assertThat(saga.openChanges().getFirst().parkedAt()).isEmpty();
    saga.runAllTasks();
  }

  static List<StockAnswer> impossibleForCreations() {
    return List.of(new StockAnswer.Returned(), new StockAnswer.Mismatched());
  }

  @ParameterizedTest
  @MethodSource("impossibleForCreations")
  void anImpossibleAnswerParksACreationUntilAnOperatorRetries(StockAnswer answer) {
    Order.Snapshot order = pending();
    shop.network.answer(answer);
    assertThat(saga.runTasks()).isEqualTo(1);

    OpenChange change = parked();
    assertThat(change.stepLeft()).isEqualTo(ChangeStep.CONCLUDE);
    assertThat(change.lastError().orElseThrow())
        .contains(change.id().reservation().toString(), answer.getClass().getSimpleName());
    assertThat(stateOf(order)).isEqualTo(OrderState.PENDING);

    retry(change);
    assertThat(stateOf(order)).isEqualTo(OrderState.CONFIRMED);
    assertThat(saga.openChanges()).isEmpty();
  }

  @Test
  void stockOfOtherLinesIsNotTakenForTheOrdersOwnThoughItsTimeIsOver() {
    Order.Snapshot order = pending();
    ReservationId id = saga.change(order.id(), 0).id().reservation();
    assertThat(shop.stock.reserve(id, List.of(units(1, tea))))
        .isInstanceOf(StockAnswer.Committed.class);
    shop.time.step(Duration.ofSeconds(61));

    assertThat(saga.runTasks()).isEqualTo(1);
    assertThat(parked().lastError().orElseThrow()).contains("Mismatched");
    OperatorCommand command = new OperatorCommand(Shop.staff(), order.id(), 0);
    assertThat(shop.releaseChange.handle(command)).isInstanceOf(Result.Ok.class);

    assertThat(stateOf(order)).isEqualTo(OrderState.PENDING);
    assertThat(saga.openChanges().getFirst().parkedAt()).isPresent();
  }

  @Test
  void aReservationThatWasReleasedParksACancellation() {
    Order.Snapshot order = confirmed();
    shop.network.loseRequest();
    assertThat(shop.cancel(order)).isInstanceOf(Result.Ok.class);
    shop.network.answer(new StockAnswer.Released(StockAnswer.Cause.EXPIRED, List.of()));
    assertThat(saga.runTasks()).isEqualTo(1);

    OpenChange change = parked();
    assertThat(stateOf(order)).isEqualTo(OrderState.CONFIRMED);

    retry(change);
    assertThat(stateOf(order)).isEqualTo(OrderState.CANCELLED);
    assertThat(shop.stock.availableOf(tea)).isEqualTo(Shop.PLENTY);
  }

  @Test
  void anAnswerThatMakesNoSenseParks() {
    Order.Snapshot order = pending();
    shop.network.fail(new PortException.CorruptData("an answer", null));
    assertThat(saga.runTasks()).isEqualTo(1);

    assertThat(parked().lastError().orElseThrow()).contains("damaged: an answer");
    retry(parked());
    assertThat(stateOf(order)).isEqualTo(OrderState.CONFIRMED);
  }

  @Test
  void aCartThatMakesNoSenseParksAtItsOwnStep() {
    Order.Snapshot order = pending();
    shop.network.answer(new StockAnswer.Committed());
    shop.network.fail(new PortException.CorruptData("a cart", null));
    assertThat(saga.runTasks()).isEqualTo(1);

    assertThat(parked().stepLeft()).isEqualTo(ChangeStep.SETTLE_CART);
    assertThat(stateOf(order)).isEqualTo(OrderState.CONFIRMED);
    retry(parked());
    assertThat(saga.openChanges()).isEmpty();
  }

  @Test
  void whoAsksDoesNotSeeTheBugThatItsTaskMeets() {
    shop.network.fail(new IllegalStateException("a bug"));

    Order.Snapshot order =
        Results.valueOf(shop.create(shop.request(units(2, tea)))).value().order();

    assertThat(order.state()).isEqualTo(OrderState.PENDING);
    saga.runAllTasks();
    assertThat(stateOf(order)).isEqualTo(OrderState.CONFIRMED);
  }

  @Test
  void aBugParksAfterTenTimes() {
    Order.Snapshot order = pending();
    for (int i = 0; i < 10; i++) {
      shop.network.fail(new IllegalStateException("a bug"));
      assertThat(saga.openChanges().getFirst().failures()).isEqualTo(i);
      assertThat(saga.runTasks()).isEqualTo(1);
    }

    assertThat(saga.tasksLeft()).isZero();
    OpenChange change = saga.openChanges().getFirst();
    assertThat(change.parkedAt()).isPresent();
    assertThat(change.failures()).isEqualTo(10);
    assertThat(change.lastError().orElseThrow()).contains("failed 10 times", "a bug");
    retry(change);
    // Its time is over meanwhile.
    assertThat(stateOf(order)).isEqualTo(OrderState.REJECTED);
  }

  @Test
  void whatDoesNotAnswerNeverParks() {
    Order.Snapshot order = confirmed();
    shop.network.loseRequest();
    assertThat(shop.cancel(order)).isInstanceOf(Result.Ok.class);
    for (int i = 0; i < 50; i++) {
      shop.network.loseAnswer();
      assertThat(saga.runTasks()).isEqualTo(1);
    }

    OpenChange change = saga.openChanges().getFirst();
    assertThat(change.parkedAt()).isEmpty();
    assertThat(change.failures()).isEqualTo(50);
    assertThat(change.lastError().orElseThrow()).contains("Unavailable", "does not answer");
    saga.runAllTasks();
    assertThat(stateOf(order)).isEqualTo(OrderState.CANCELLED);
    assertThat(shop.stock.availableOf(tea)).isEqualTo(Shop.PLENTY);
  }

  @Test
  void aLateOwnerDoesNotParkWhatAnotherOneHasApplied() {
    Order.Snapshot order = pending();
    // The owner is slow; another one applies the change, which is cancelled then.
    shop.network.answerAfter(
        () -> otherOwnerAppliesAndTheUserCancels(order), new StockAnswer.Returned());

    assertThat(saga.runTasks()).isEqualTo(1);

    assertThat(saga.openChanges()).isEmpty();
    assertThat(saga.tasksLeft()).isZero();
    assertThat(saga.steps).doesNotContain(SagaStep.PARKED);
    assertThat(stateOf(order)).isEqualTo(OrderState.CANCELLED);
  }

  private void otherOwnerAppliesAndTheUserCancels(Order.Snapshot order) {
    saga.runAllTasks();
    assertThat(stateOf(order)).isEqualTo(OrderState.CONFIRMED);
    assertThat(shop.cancel(order)).isInstanceOf(Result.Ok.class);
  }

  @Test
  void aLateOwnerGoesOnWhereAnotherOneDied() {
    Order.Snapshot order = pending();
    shop.carts.put(shop.customer, tea, 5);
    saga.dieAfter(SagaStep.TX2_COMMITTED);
    shop.network.answerAfter(this::otherOwnerDies, new StockAnswer.Returned());

    assertThat(saga.runTasks()).isEqualTo(1);

    assertThat(stateOf(order)).isEqualTo(OrderState.CONFIRMED);
    assertThat(saga.openChanges()).isEmpty();
    assertThat(shop.carts.unitsOf(shop.customer, tea)).isEqualTo(3);
  }

  private void otherOwnerDies() {
    assertThat(saga.runTasks()).isEqualTo(1);
    assertThat(saga.openChanges().getFirst().stepLeft()).isEqualTo(ChangeStep.SETTLE_CART);
  }
}
