package dev.cartwright.memory.order;

import static dev.cartwright.memory.order.Shop.euros;
import static dev.cartwright.memory.order.Shop.units;
import static dev.cartwright.testkit.fixture.Results.errorOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.ChangedOrder;
import dev.cartwright.application.order.OrderFilter;
import dev.cartwright.application.order.OrderView;
import dev.cartwright.application.order.SagaStep;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderRequest;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.order.StockAnswer;
import dev.cartwright.domain.order.TimelineEntry;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.fixture.Results;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills the process of the request after each step of a change, and the process of its task after
 * each step too: whatever dies where, the change comes to its end, once.
 */
class SagaCrashTest {

  private final Saga saga = new Saga();
  private final Shop shop = saga.shop;
  private final ProductId tea = shop.product(euros(1000));
  private final RequestId key = Shop.key();

  /** Every step of the request with every step of the task, and one after which nobody dies. */
  static Stream<Arguments> deaths() {
    List<SagaStep> steps = Arrays.asList(SagaStep.values());
    return steps.stream().flatMap(one -> steps.stream().map(other -> Arguments.of(one, other)));
  }

  private void die(SagaStep inRequest, SagaStep inTask) {
    saga.dieAfter(inRequest);
    saga.dieAfter(inTask);
  }

  @ParameterizedTest
  @MethodSource("deaths")
  void aCreationComesToItsEnd(SagaStep inRequest, SagaStep inTask) {
    shop.carts.put(shop.customer, tea, 5);
    OrderRequest request = shop.request(units(2, tea));
    die(inRequest, inTask);

    saga.request(() -> shop.create(request, key));
    saga.runAllTasks();

    Reply<OrderView> repeat = Results.valueOf(shop.create(request, key));
    Order.Snapshot order = repeat.value().order();
    assertThat(repeat.replayed()).isTrue();
    assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
    assertThat(order.cartSettled()).isTrue();
    assertThat(order.version().number()).isEqualTo(2);
    assertThat(saga.timeline(order.id()))
        .containsExactly(
            TimelineEntry.Type.ORDER_CREATED,
            TimelineEntry.Type.ORDER_CONFIRMED,
            TimelineEntry.Type.CART_SETTLED);
    assertThat(shop.stock.availableOf(tea)).isEqualTo(Shop.PLENTY - 2);
    assertThat(shop.carts.unitsOf(shop.customer, tea)).isEqualTo(3);
    assertThat(saga.openChanges()).isEmpty();
    assertThat(shop.orders.list(OrderFilter.of(shop.customer), PageRequest.first(9)).items())
        .hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("deaths")
  void aCreationWithoutStockComesToItsEnd(SagaStep inRequest, SagaStep inTask) {
    shop.stock.put(tea, 1);
    shop.carts.put(shop.customer, tea, 5);
    OrderRequest request = shop.request(units(2, tea));
    die(inRequest, inTask);

    saga.request(() -> shop.create(request, key));
    shop.stock.put(tea, 10);
    boolean askedBefore = inRequest != SagaStep.TX1_COMMITTED;
    saga.runAllTasks();

    Result<Reply<OrderView>, ?> repeat = shop.create(request, key);
    assertThat(repeat instanceof Result.Err<?, ?>).isEqualTo(askedBefore);
    if (askedBefore) {
      assertThat(errorOf(shop.create(request, key)).detail().reason()).isEqualTo("OUT_OF_STOCK");
    }
    assertThat(shop.stock.availableOf(tea)).isEqualTo(askedBefore ? 10 : 8);
    assertThat(shop.carts.unitsOf(shop.customer, tea)).isEqualTo(askedBefore ? 5 : 3);
    assertThat(saga.openChanges()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("deaths")
  void anAdditionComesToItsEnd(SagaStep inRequest, SagaStep inTask) {
    Order.Snapshot order = shop.ordered();
    shop.afterwards.runAll();
    die(inRequest, inTask);

    saga.request(() -> shop.add(order, units(2, tea), key));
    saga.runAllTasks();

    Reply<ChangedOrder> repeat = Results.valueOf(shop.add(order, units(2, tea), key));
    assertThat(repeat.replayed()).isTrue();
    assertThat(repeat.value().previousTotal()).isEqualTo(euros(1490));
    assertThat(repeat.value().view().order().totals().total()).isEqualTo(euros(3490));
    assertThat(repeat.value().view().order().version()).isEqualTo(order.version().next());
    assertThat(repeat.value().view().pending()).isEmpty();
    assertThat(saga.timeline(order.id()))
        .endsWith(TimelineEntry.Type.CART_SETTLED, TimelineEntry.Type.ITEM_ADDED)
        .hasSize(4);
    assertThat(shop.stock.availableOf(tea)).isEqualTo(Shop.PLENTY - 2);
    assertThat(saga.openChanges()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("deaths")
  void aCancellationComesToItsEnd(SagaStep inRequest, SagaStep inTask) {
    Order.Snapshot order =
        Results.valueOf(shop.create(shop.request(units(1, tea)))).value().order();
    shop.afterwards.runAll();
    for (int i = 0; i < 2; i++) {
      assertThat(shop.add(order, units(3, tea))).isInstanceOf(Result.Ok.class);
    }
    die(inRequest, inTask);

    saga.request(() -> shop.cancel(order, key));
    saga.runAllTasks();

    Reply<OrderView> repeat = Results.valueOf(shop.cancel(order, key));
    assertThat(repeat.replayed()).isTrue();
    assertThat(repeat.value().order().state()).isEqualTo(OrderState.CANCELLED);
    assertThat(saga.timeline(order.id())).endsWith(TimelineEntry.Type.ORDER_CANCELLED).hasSize(6);
    assertThat(shop.stock.availableOf(tea)).isEqualTo(Shop.PLENTY);
    for (int number : Set.of(0, 1, 2)) {
      assertThat(shop.stock.find(saga.change(order.id(), number).id().reservation()))
          .contains(new StockAnswer.Returned());
    }
    assertThat(saga.openChanges()).isEmpty();
  }
}
