package dev.cartwright.postgres.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.OrderView;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeState;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Results;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two processes change the same orders at once, and take the same stock. */
@Timeout(120)
class SagaRaceIT {

  private static final int CALLERS = 24;

  /** Of what there is at first, this can be had five times. */
  private static final int MUCH = 200;

  private static SagaWorld world;
  private static OrderProcess one;
  private static OrderProcess other;

  private UserId customer;

  @BeforeAll
  static void start() {
    world = new SagaWorld();
    one = world.open();
    other = world.open();
  }

  @BeforeEach
  void makeCustomer() {
    customer = world.newCustomer();
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
    world.close();
  }

  @Test
  void oneKeyTakesStockOnce() {
    RequestId key = SagaWorld.newKey();

    List<Reply<OrderView>> replies =
        race(i -> Results.valueOf(process(i).create(customer, Optional.empty(), key)));

    assertThat(replies.stream().map(Reply::value).distinct()).hasSize(1);
    assertThat(replies).filteredOn(reply -> !reply.replayed()).hasSize(1);
    requireAgreement();
    assertThat(SagaWorld.ordersOf(one, customer)).hasSize(1);
  }

  @Test
  void oneKeyCancelsOnce() {
    Order.Snapshot order = newOrder();
    RequestId key = SagaWorld.newKey();

    List<Reply<OrderView>> replies = race(i -> Results.valueOf(process(i).cancel(order, key)));

    assertThat(replies.stream().map(Reply::value).distinct()).hasSize(1);
    assertThat(replies).filteredOn(reply -> !reply.replayed()).hasSize(1);
    requireAgreement();
    assertThat(SagaWorld.changesOf(one, order)).hasSize(2);
  }

  @RepeatedTest(5)
  void additionsAndCancellationsFollowOneAnother() {
    Order.Snapshot order = newOrder();

    List<Result<?, OrderError>> outcomes =
        race(i ->
            i % 6 == 5
                ? process(i).cancel(order, SagaWorld.newKey())
                : process(i).tryToAdd(order, SagaWorld.newKey()));

    // Whoever came too late or at the same time is told so, and nothing else goes wrong.
    assertThat(outcomes)
        .filteredOn(it -> it instanceof Result.Err<?, ?>)
        .allMatch(it ->
            Results.errorOf(it) instanceof ChangeError.ChangeInProgress
                || Results.errorOf(it) instanceof OrderError.OrderNotConfirmed
                || Results.errorOf(it) instanceof OrderError.IllegalTransition);
    requireAgreement();
    requireAtMostOneCancellation(order);
  }

  private void requireAtMostOneCancellation(Order.Snapshot order) {
    List<OrderChange> changes = SagaWorld.changesOf(one, order);
    List<OrderChange> cancellations =
        changes.stream().filter(it -> it.key().kind() == ChangeKind.CANCEL).toList();
    OrderState state = SagaWorld.ordersOf(one, customer).getFirst().state();
    if (state == OrderState.CANCELLED) {
      assertThat(cancellations).containsExactly(changes.getLast());
    } else {
      assertThat(cancellations).isEmpty();
    }
    assertThat(changes).allMatch(change -> change.state() == ChangeState.APPLIED);
  }

  @Test
  void nobodyBuysMoreThanThereIs() {
    List<Result<Reply<OrderView>, OrderError>> outcomes = race(i -> buyMuch(process(i)));

    assertThat(outcomes.stream().filter(it -> it instanceof Result.Ok<?, ?>)).hasSize(5);
    assertThat(outcomes)
        .filteredOn(it -> it instanceof Result.Err<?, ?>)
        .allMatch(it -> Results.errorOf(it).detail().reason().equals("OUT_OF_STOCK"));
    requireAgreement();
  }

  private Result<Reply<OrderView>, OrderError> buyMuch(OrderProcess process) {
    return process.create(customer, MUCH, Optional.empty(), SagaWorld.newKey());
  }

  private Order.Snapshot newOrder() {
    return Results.valueOf(one.create(customer, Optional.empty(), SagaWorld.newKey()))
        .value()
        .order();
  }

  private void requireAgreement() {
    world.settle(one);
    world.requireAgreement(one, customer);
  }

  private static OrderProcess process(int caller) {
    return caller % 2 == 0 ? one : other;
  }

  /** What a caller does, who knows his number. */
  @FunctionalInterface
  private interface Call<T> {
    T by(int caller);
  }

  private static <T> List<T> race(Call<T> call) {
    return Race.between(
        IntStream.range(0, CALLERS).mapToObj(i -> (Callable<T>) () -> call.by(i)).toList());
  }
}
