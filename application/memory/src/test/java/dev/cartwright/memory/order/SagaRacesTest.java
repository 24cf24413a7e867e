package dev.cartwright.memory.order;

import static dev.cartwright.memory.order.Shop.euros;
import static dev.cartwright.memory.order.Shop.units;
import static dev.cartwright.testkit.fixture.Results.errorOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.OrderFilter;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.order.TimelineEntry;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Results;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Changes of one order that meet, and carts that change meanwhile. */
class SagaRacesTest {

  private final Saga saga = new Saga();
  private final Shop shop = saga.shop;
  private final ProductId tea = shop.product(euros(1000));

  private Order.Snapshot confirmed() {
    return Results.valueOf(shop.create(shop.request(units(2, tea)))).value().order();
  }

  private Order.Snapshot current(Order.Snapshot order) {
    return shop.orders.find(shop.customer, order.id()).orElseThrow().snapshot();
  }

  @Test
  void anAdditionWaitsForACancellationAndFindsTheOrderCancelled() {
    Order.Snapshot order = confirmed();
    AtomicReference<OrderError> refusal = new AtomicReference<>();
    shop.network.beforeTheAnswer(() -> refusal.set(errorOf(shop.add(order, units(1, tea)))));

    assertThat(shop.cancel(order)).isInstanceOf(Result.Ok.class);

    assertThat(refusal.get()).isEqualTo(new ChangeError.ChangeInProgress(order.id()));
    assertThat(refusal.get().detail().retryAfter()).isPresent();
    assertThat(errorOf(shop.add(order, units(1, tea))).detail().reason())
        .isEqualTo("ORDER_NOT_CONFIRMED");
    assertThat(shop.stock.availableOf(tea)).isEqualTo(Shop.PLENTY);
  }

  @Test
  void aCancellationWaitsForAnAdditionAndGivesItsStockBackToo() {
    Order.Snapshot order = confirmed();
    AtomicReference<OrderError> refusal = new AtomicReference<>();
    shop.network.beforeTheAnswer(() -> refusal.set(errorOf(shop.cancel(order))));

    assertThat(shop.add(order, units(3, tea))).isInstanceOf(Result.Ok.class);

    assertThat(refusal.get()).isEqualTo(new ChangeError.ChangeInProgress(order.id()));
    assertThat(shop.stock.availableOf(tea)).isEqualTo(Shop.PLENTY - 5);
    assertThat(shop.cancel(order)).isInstanceOf(Result.Ok.class);
    assertThat(shop.stock.availableOf(tea)).isEqualTo(Shop.PLENTY);
  }

  @Test
  void aPendingOrderCanNeitherBeAddedToNorCancelled() {
    shop.network.loseRequest();
    Order.Snapshot order = confirmed();

    assertThat(errorOf(shop.add(order, units(1, tea))))
        .isEqualTo(new ChangeError.ChangeInProgress(order.id()));
    assertThat(errorOf(shop.cancel(order))).isEqualTo(new ChangeError.ChangeInProgress(order.id()));
  }

  @Test
  void additionsAndACancellationAtOnceLeaveNoStockBehind() {
    for (int round = 0; round < 50; round++) {
      Order.Snapshot order = confirmed();
      Callable<Boolean> adding = () -> shop.add(order, units(1, tea)) instanceof Result.Ok<?, ?>;
      Callable<Boolean> cancelling = () -> shop.cancel(order) instanceof Result.Ok<?, ?>;

      List<Boolean> done = Race.between(List.of(adding, cancelling, adding));

      boolean cancelled = current(order).state() == OrderState.CANCELLED;
      assertThat(done.get(1)).isEqualTo(cancelled);
      if (!cancelled) {
        assertThat(shop.cancel(order)).isInstanceOf(Result.Ok.class);
      }
      assertThat(shop.stock.availableOf(tea)).isEqualTo(Shop.PLENTY);
    }
  }

  @Test
  void aLateAnswerDoesNotBringACancelledOrderBack() {
    AtomicReference<Order.Snapshot> seen = new AtomicReference<>();
    RequestId key = Shop.key();
    shop.network.beforeTheAnswer(() -> {
      saga.runAllTasks();
      Reply<?> unused = Results.valueOf(shop.create(shop.request(units(2, tea)), key));
      seen.set(shop.orders.find(shop.customer, only()).orElseThrow().snapshot());
      assertThat(shop.cancel(seen.get())).isInstanceOf(Result.Ok.class);
    });

    Order.Snapshot answered =
        Results.valueOf(shop.create(shop.request(units(2, tea)), key)).value().order();

    assertThat(seen.get().state()).isEqualTo(OrderState.CONFIRMED);
    assertThat(answered.state()).isEqualTo(OrderState.CANCELLED);
    assertThat(current(answered).state()).isEqualTo(OrderState.CANCELLED);
    assertThat(shop.stock.availableOf(tea)).isEqualTo(Shop.PLENTY);
  }

  private OrderId only() {
    return shop.orders
        .list(OrderFilter.of(shop.customer), PageRequest.first(1))
        .items()
        .getFirst()
        .id();
  }

  @Test
  void theCartIsSettledOnceThoughItsAnswerIsLost() {
    shop.carts.put(shop.customer, tea, 5);
    Order.Snapshot order = confirmed();
    shop.network.loseAnswer();
    shop.afterwards.runAll();
    assertThat(current(order).cartSettled()).isFalse();
    assertThat(shop.carts.unitsOf(shop.customer, tea)).isEqualTo(3);
    shop.carts.put(shop.customer, tea, 4);

    saga.runAllTasks();

    assertThat(current(order).cartSettled()).isTrue();
    assertThat(shop.carts.unitsOf(shop.customer, tea)).isEqualTo(4);
    assertThat(saga.timeline(order.id())).endsWith(TimelineEntry.Type.CART_SETTLED);
  }

  @Test
  void aCartThatIsTooLateToSettleIsSaidToBe() {
    shop.carts.put(shop.customer, tea, 5);
    shop.carts.forgetUpTo(shop.time.now());
    Order.Snapshot order = confirmed();
    shop.afterwards.runAll();

    assertThat(saga.timeline(order.id())).endsWith(TimelineEntry.Type.CART_NOT_SETTLED);
    assertThat(shop.carts.unitsOf(shop.customer, tea)).isEqualTo(5);
    assertThat(saga.openChanges()).isEmpty();
  }

  @Test
  void settlingTheCartLeavesTheEtagThatTheClientHas() {
    Order.Snapshot order = confirmed();
    shop.afterwards.runAll();

    assertThat(current(order).version()).isEqualTo(order.version());
    assertThat(current(order).updateTime()).isEqualTo(order.updateTime());
  }

  @Test
  void aCartForWhichThereIsNoTimeNowIsSettledByTheTask() {
    while (shop.afterwards.accept(() -> {})) {
      // Until there is no place left.
    }
    shop.carts.put(shop.customer, tea, 5);
    Order.Snapshot order = confirmed();
    assertThat(saga.tasksLeft()).isEqualTo(1);

    saga.runAllTasks();

    assertThat(current(order).cartSettled()).isTrue();
    assertThat(shop.carts.unitsOf(shop.customer, tea)).isEqualTo(3);
  }
}
