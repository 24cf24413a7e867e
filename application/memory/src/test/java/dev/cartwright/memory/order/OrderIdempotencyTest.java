package dev.cartwright.memory.order;

import static dev.cartwright.memory.order.Shop.euros;
import static dev.cartwright.memory.order.Shop.units;
import static dev.cartwright.testkit.fixture.Results.errorOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.AddOrderItem;
import dev.cartwright.application.order.CancelOrder;
import dev.cartwright.application.order.ChangedOrder;
import dev.cartwright.application.order.CreateOrder;
import dev.cartwright.application.order.OrderFilter;
import dev.cartwright.application.order.OrderView;
import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.OrderRequest;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Results;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderIdempotencyTest {

  private final Shop shop = new Shop();
  private final ProductId tea = shop.product(euros(1000));
  private final RequestId key = Shop.key();

  @Test
  void aRepeatAnswersTheOrderAsItStands() {
    Order.Snapshot first = Results.valueOf(create(1)).value().order();
    assertThat(shop.cancel(first)).isInstanceOf(Result.Ok.class);

    Reply<OrderView> again = Results.valueOf(create(1));

    assertThat(again.replayed()).isTrue();
    assertThat(again.value().order().id()).isEqualTo(first.id());
    assertThat(again.value().order().state()).isEqualTo(OrderState.CANCELLED);
  }

  @Test
  void aRepeatIsAnsweredEvenIfTheOrderCouldNotBeMadeAnyMore() {
    Order.Snapshot first = Results.valueOf(create(1)).value().order();
    shop.users.put(new UserDirectory.Customer(shop.customer, true, Map.of()));

    assertThat(Results.valueOf(create(1)).value().order()).isEqualTo(first);
  }

  @Test
  void theSameItemsInAnotherOrderAreTheSameRequest() {
    ProductId pot = shop.product(euros(2000));
    OrderRequest one = shop.request(units(3, tea), units(1, pot));
    OrderRequest other = shop.request(units(1, pot), units(1, tea), units(2, tea));

    assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
    assertThat(one.fingerprint()).isNotEqualTo(shop.request(units(3, tea)).fingerprint());
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefused() {
    assertThat(create(1)).isInstanceOf(Result.Ok.class);

    assertThat(errorOf(create(2))).isEqualTo(new OrderError.IdempotencyKeyReused(key));
  }

  @Test
  void aRefusalIsNotKept() {
    shop.users.put(new UserDirectory.Customer(shop.customer, true, Map.of()));
    assertThat(errorOf(create(1))).isEqualTo(new OrderError.UserSuspended(shop.customer));
    shop.users.put(new UserDirectory.Customer(shop.customer, false, Map.of()));

    assertThat(Results.valueOf(create(1)).replayed()).isFalse();
  }

  @Test
  void staffWithTheSameKeyIsSomebodyElse() {
    Order.Snapshot mine = Results.valueOf(create(1)).value().order();
    OrderRequest request = shop.request(units(1, tea));

    Order.Snapshot staffs =
        Results.valueOf(
                shop.createOrder.handle(new CreateOrder.Command(Shop.staff(), request, key)))
            .value()
            .order();

    assertThat(staffs.id()).isNotEqualTo(mine.id());
  }

  @Test
  void manyCallsAtOnceMakeOneOrderAndAnswerItAlike() {
    List<Reply<OrderView>> replies = Race.of(50, () -> Results.valueOf(create(1)));

    assertThat(replies.stream().map(reply -> reply.value().order().id()).distinct()).hasSize(1);
    assertThat(replies).filteredOn(reply -> !reply.replayed()).hasSize(1);
    assertThat(shop.orders.list(OrderFilter.of(shop.customer), PageRequest.first(50)).items())
        .hasSize(1);
  }

  @Test
  void anAddedItemIsAddedOnceAndAnsweredAsItWas() {
    Order.Snapshot order = shop.ordered();
    ChangedOrder first = Results.valueOf(add(order, 1)).value();
    assertThat(shop.cancel(order)).isInstanceOf(Result.Ok.class);

    Reply<ChangedOrder> again = Results.valueOf(add(order, 1));

    assertThat(again).isEqualTo(new Reply<>(first, true));
    assertThat(errorOf(add(order, 2))).isEqualTo(new OrderError.IdempotencyKeyReused(key));
  }

  @Test
  void oneKeyForTwoOrdersIsRefused() {
    assertThat(add(shop.ordered(), 1)).isInstanceOf(Result.Ok.class);

    assertThat(errorOf(add(shop.ordered(), 1))).isEqualTo(new OrderError.IdempotencyKeyReused(key));
  }

  @Test
  void aCancelledOrderIsAnsweredAgain() {
    Order.Snapshot order = shop.ordered();
    CancelOrder.Command cancel =
        new CancelOrder.Command(
            Shop.self(shop.customer), order.id(), Optional.of(order.version().etag()), key);
    OrderView first = Results.valueOf(shop.cancelOrder.handle(cancel)).value();

    assertThat(Results.valueOf(shop.cancelOrder.handle(cancel)))
        .isEqualTo(new Reply<>(first, true));
  }

  private Result<Reply<OrderView>, OrderError> create(int units) {
    OrderRequest request = shop.request(units(units, tea));
    return shop.createOrder.handle(new CreateOrder.Command(Shop.self(shop.customer), request, key));
  }

  private Result<Reply<ChangedOrder>, OrderError> add(Order.Snapshot order, int units) {
    return shop.addOrderItem.handle(
        new AddOrderItem.Command(
            Shop.self(shop.customer), order.id(), units(units, tea), Optional.empty(), key));
  }
}
