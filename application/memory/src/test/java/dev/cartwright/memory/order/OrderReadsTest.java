package dev.cartwright.memory.order;

import static dev.cartwright.memory.order.Shop.euros;
import static dev.cartwright.memory.order.Shop.units;
import static dev.cartwright.testkit.fixture.Results.errorOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.CancelOrder;
import dev.cartwright.application.order.GetOrderByID;
import dev.cartwright.application.order.ListOrders;
import dev.cartwright.application.order.OrderFilter;
import dev.cartwright.application.order.OrderSorting;
import dev.cartwright.application.order.OrderView;
import dev.cartwright.application.order.PreviewOrder;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.OrderRequest;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.order.Quote;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.fixture.Results;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderReadsTest {

  private final Shop shop = new Shop();

  @Test
  void theOwnerAndStaffSeeAnOrderWithItsTimeline() {
    Order.Snapshot order = shop.ordered();

    for (Caller caller : List.of(Shop.self(shop.customer), Shop.staff(), Caller.system())) {
      GetOrderByID.Answer answer =
          Results.valueOf(shop.getOrderByID.handle(new GetOrderByID.Query(caller, order.id())));
      assertThat(answer.view().order()).isEqualTo(order);
      assertThat(answer.timeline()).hasSize(2);
    }
  }

  @Test
  void anOrderOfSomebodyElseReadsLikeOneThatDoesNotExist() {
    Order.Snapshot order = shop.ordered();
    Caller stranger = Shop.self(shop.customer(false));
    OrderId unknown = new OrderId(UUID.randomUUID());

    assertThat(errorOf(shop.getOrderByID.handle(new GetOrderByID.Query(stranger, order.id()))))
        .isEqualTo(new OrderError.OrderNotFound(order.id()));
    assertThat(errorOf(shop.getOrderByID.handle(new GetOrderByID.Query(Shop.staff(), unknown))))
        .isEqualTo(new OrderError.OrderNotFound(unknown));
  }

  @Test
  void aCustomerListsHisOwnOrdersAndNobodyElses() {
    Order.Snapshot order = shop.ordered();
    OrderFilter mine = OrderFilter.of(shop.customer);
    OrderFilter all =
        new OrderFilter(
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            OrderSorting.NEWEST_FIRST);
    Caller self = Shop.self(shop.customer);
    Caller stranger = Shop.self(shop.customer(false));

    assertThat(Results.valueOf(list(self, mine)).items()).containsExactly(OrderView.of(order));
    assertThat(Results.valueOf(list(Shop.staff(), all)).items())
        .containsExactly(OrderView.of(order));
    assertThat(errorOf(list(stranger, mine))).isEqualTo(new OrderError.AccessDenied());
    assertThat(errorOf(list(self, all))).isEqualTo(new OrderError.AccessDenied());
  }

  private Result<Page<OrderView>, OrderError> list(Caller caller, OrderFilter filter) {
    return shop.listOrders.handle(new ListOrders.Query(caller, filter, PageRequest.first(10)));
  }

  @Test
  void aPreviewCostsWhatTheOrderCostsAndLeavesNothing() {
    OrderRequest request = shop.request(units(2, shop.product(euros(1000))));

    Quote preview =
        Results.valueOf(
            shop.previewOrder.handle(new PreviewOrder.Query(Shop.self(shop.customer), request)));

    assertThat(shop.orders.list(OrderFilter.of(shop.customer), PageRequest.first(9)).items())
        .isEmpty();
    Order.Snapshot order = Results.valueOf(shop.create(request)).value().order();
    assertThat(order.totals()).isEqualTo(preview.totals());
    assertThat(order.lines()).isEqualTo(preview.lines());
    assertThat(
            errorOf(
                shop.previewOrder.handle(
                    new PreviewOrder.Query(Shop.self(shop.customer(false)), request))))
        .isEqualTo(new OrderError.AccessDenied());
  }

  @Test
  void aCancelledOrderCannotBeCancelledAgain() {
    Order.Snapshot order = shop.ordered();
    Order.Snapshot cancelled = Results.valueOf(shop.cancel(order)).value().order();
    OrderId unknown = new OrderId(UUID.randomUUID());
    CancelOrder.Command nothing =
        new CancelOrder.Command(Caller.system(), unknown, Optional.empty(), Shop.key());

    assertThat(cancelled.state()).isEqualTo(OrderState.CANCELLED);
    assertThat(errorOf(shop.cancel(order)))
        .isEqualTo(
            new OrderError.IllegalTransition(
                order.id(), OrderState.CANCELLED, OrderState.CANCELLED));
    assertThat(errorOf(shop.cancelOrder.handle(nothing)))
        .isEqualTo(new OrderError.OrderNotFound(unknown));
  }
}
