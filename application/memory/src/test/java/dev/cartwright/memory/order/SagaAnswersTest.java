package dev.cartwright.memory.order;

import static dev.cartwright.memory.order.Shop.euros;
import static dev.cartwright.memory.order.Shop.units;
import static dev.cartwright.testkit.fixture.Results.errorOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.ChangedOrder;
import dev.cartwright.application.order.GetOrderByID;
import dev.cartwright.application.order.ListOrders;
import dev.cartwright.application.order.OrderFilter;
import dev.cartwright.application.order.OrderView;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.CodeOffer;
import dev.cartwright.domain.order.Discount;
import dev.cartwright.domain.order.DiscountCode;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.OrderRequest;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.order.TimelineEntry;
import dev.cartwright.domain.shared.ErrorKind;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.fixture.Results;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a client is answered, at once and when it asks again. */
class SagaAnswersTest {

  private final Saga saga = new Saga();
  private final Shop shop = saga.shop;
  private final ProductId tea = shop.product(euros(1000));
  private final OrderRequest request = shop.request(units(2, tea));
  private final RequestId key = Shop.key();

  private Result<Reply<OrderView>, OrderError> create() {
    return shop.create(request, key);
  }

  private Order.Snapshot created() {
    return Results.valueOf(create()).value().order();
  }

  @Test
  void aHealthyOrderNeedsTwoTransactionsBeforeItsAnswerAndOneAfter() {
    assertThat(created().state()).isEqualTo(OrderState.CONFIRMED);
    assertThat(shop.transactions.count()).isEqualTo(2);

    shop.afterwards.runAll();
    assertThat(shop.transactions.count()).isEqualTo(3);
    assertThat(saga.tasksLeft()).isZero();
  }

  @Test
  void anOrderWhoseStockDoesNotAnswerIsPendingAndConfirmedLater() {
    shop.network.loseRequest();
    shop.network.loseAnswer();

    Reply<OrderView> reply = Results.valueOf(create());
    assertThat(reply.replayed()).isFalse();
    assertThat(reply.value().order().state()).isEqualTo(OrderState.PENDING);
    assertThat(reply.value().pending()).isEmpty();
    saga.runAllTasks();

    assertThat(created().state()).isEqualTo(OrderState.CONFIRMED);
    assertThat(shop.stock.availableOf(tea)).isEqualTo(Shop.PLENTY - 2);
  }

  @Test
  void aRepeatThatWaitsInVainAnswersWhatIsPending() {
    AtomicReference<Reply<OrderView>> repeat = new AtomicReference<>();
    shop.network.beforeTheAnswer(() -> repeat.set(Results.valueOf(create())));

    Order.Snapshot order = created();

    assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
    assertThat(repeat.get().replayed()).isTrue();
    assertThat(repeat.get().value().order().state()).isEqualTo(OrderState.PENDING);
    assertThat(repeat.get().value().order().id()).isEqualTo(order.id());
  }

  @Test
  void anOrderWithoutStockIsRefusedForGoodAndAnotherKeyMayHaveIt() {
    shop.stock.put(tea, 1);
    OrderError first = errorOf(create());
    shop.stock.put(tea, 10);

    assertThat(first.detail().kind()).isEqualTo(ErrorKind.PRECONDITION);
    assertThat(first.detail().reason()).isEqualTo("OUT_OF_STOCK");
    assertThat(first.detail().violations().getFirst().message())
        .isEqualTo("2 units of " + tea + " are asked for, 1 can be had.");
    assertThat(errorOf(create())).isEqualTo(repeatOf(first));
    assertThat(shop.stock.availableOf(tea)).isEqualTo(10);

    assertThat(Results.valueOf(shop.create(request)).value().order().state())
        .isEqualTo(OrderState.CONFIRMED);
    assertThat(shop.stock.availableOf(tea)).isEqualTo(8);
  }

  private static OrderError repeatOf(OrderError first) {
    assertThat(first.replayed()).isFalse();
    return new ChangeError.ChangeRejected(((ChangeError.ChangeRejected) first).why(), true);
  }

  @Test
  void aRejectedOrderSaysWhyAndGivesItsCodeBack() {
    DiscountCode code = new DiscountCode("TEA10");
    CodeOffer offer =
        new CodeOffer(
            code,
            new Discount.Percent(1000),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    shop.codes.put(offer, OptionalInt.of(1), OptionalInt.empty());
    shop.stock.put(tea, 1);
    OrderRequest withCode = shop.request(Optional.of(new Discount.Code(code)), units(2, tea));

    assertThat(errorOf(shop.create(withCode, key)).detail().reason()).isEqualTo("OUT_OF_STOCK");
    shop.stock.put(tea, 10);

    assertThat(shop.create(withCode)).isInstanceOf(Result.Ok.class);
    assertThat(errorOf(shop.create(withCode)).detail().reason()).isEqualTo("DISCOUNT_REFUSED");
    Order.Snapshot rejected = findRejected();
    assertThat(rejected.rejection().orElseThrow().reason()).isEqualTo("OUT_OF_STOCK");
    assertThat(saga.timeline(rejected.id()))
        .containsExactly(TimelineEntry.Type.ORDER_CREATED, TimelineEntry.Type.ORDER_REJECTED);
  }

  private Order.Snapshot findRejected() {
    OrderFilter filter =
        new OrderFilter(
            Optional.of(shop.customer),
            Set.of(OrderState.REJECTED),
            Optional.empty(),
            Optional.empty(),
            OrderFilter.of(shop.customer).sorting());
    return shop.orders.list(filter, PageRequest.first(2)).items().getFirst();
  }

  @Test
  void afterItsTimeAnOrderTurnsBackIfItsStockWasNeverTaken() {
    shop.network.loseRequest();
    assertThat(created().state()).isEqualTo(OrderState.PENDING);
    shop.time.step(Duration.ofSeconds(61));
    saga.runAllTasks();

    OrderError refusal = errorOf(create());
    assertThat(refusal.detail().reason()).isEqualTo("ORDER_TIMED_OUT");
    assertThat(refusal.detail().message()).contains("send a new request id");
    assertThat(shop.stock.availableOf(tea)).isEqualTo(Shop.PLENTY);
    assertThat(shop.create(request)).isInstanceOf(Result.Ok.class);
  }

  @Test
  void afterItsTimeAnOrderIsConfirmedIfItsStockWasTaken() {
    shop.network.loseAnswer();
    assertThat(created().state()).isEqualTo(OrderState.PENDING);
    shop.time.step(Duration.ofSeconds(61));
    saga.runAllTasks();

    assertThat(created().state()).isEqualTo(OrderState.CONFIRMED);
    assertThat(shop.stock.availableOf(tea)).isEqualTo(Shop.PLENTY - 2);
  }

  @Test
  void aKeyOfEightDaysAgoAnswersItsOrder() {
    Order.Snapshot order = created();
    shop.afterwards.runAll();
    shop.time.step(Duration.ofDays(8));

    Reply<OrderView> again = Results.valueOf(create());

    assertThat(again.replayed()).isTrue();
    assertThat(again.value().order().id()).isEqualTo(order.id());
    assertThat(shop.stock.availableOf(tea)).isEqualTo(Shop.PLENTY - 2);
  }

  @Test
  void anAdditionWhoseStockDoesNotAnswerIsShownAsPending() {
    Order.Snapshot order = created();
    shop.network.loseRequest();

    ChangedOrder changed = Results.valueOf(shop.add(order, units(3, tea), key)).value();

    assertThat(changed.previousTotal()).isEqualTo(order.totals().total());
    assertThat(changed.view().order()).isEqualTo(order);
    assertThat(changed.view().pending().orElseThrow().totals().total())
        .isEqualTo(order.totals().total().plus(euros(3000)));
    assertThat(viewed(order)).isEqualTo(changed.view());
    assertThat(listed()).isEqualTo(changed.view());
    assertThat(Results.valueOf(create()).value()).isEqualTo(changed.view());
  }

  @Test
  void anAdditionWithoutStockIsRefusedAndLeavesTheOrder() {
    Order.Snapshot order = created();
    shop.stock.put(tea, 1);

    OrderError refusal = errorOf(shop.add(order, units(2, tea), key));
    shop.stock.put(tea, 10);

    assertThat(refusal.detail().reason()).isEqualTo("OUT_OF_STOCK");
    assertThat(errorOf(shop.add(order, units(2, tea), key))).isEqualTo(repeatOf(refusal));
    assertThat(viewed(order).order().lines()).isEqualTo(order.lines());
    assertThat(viewed(order).order().version()).isEqualTo(order.version().next());
    assertThat(saga.timeline(order.id())).endsWith(TimelineEntry.Type.ITEM_REJECTED);
    assertThat(shop.add(order, units(2, tea))).isInstanceOf(Result.Ok.class);
  }

  @Test
  void aCancellationThatIsPendingIsShown() {
    Order.Snapshot order = created();
    shop.network.loseAnswer();

    OrderView view = Results.valueOf(shop.cancel(order, key)).value();

    assertThat(view.order().state()).isEqualTo(OrderState.CONFIRMED);
    assertThat(view.pending().orElseThrow().key().kind()).isEqualTo(ChangeKind.CANCEL);
    shop.time.step(Duration.ofDays(1));
    saga.runAllTasks();
    assertThat(viewed(order).order().state()).isEqualTo(OrderState.CANCELLED);
    assertThat(shop.stock.availableOf(tea)).isEqualTo(Shop.PLENTY);
  }

  private OrderView viewed(Order.Snapshot order) {
    GetOrderByID.Query query = new GetOrderByID.Query(Shop.self(shop.customer), order.id());
    return Results.valueOf(shop.getOrderByID.handle(query)).view();
  }

  private OrderView listed() {
    ListOrders.Query query =
        new ListOrders.Query(
            Shop.self(shop.customer), OrderFilter.of(shop.customer), PageRequest.first(9));
    return Results.valueOf(shop.listOrders.handle(query)).items().getFirst();
  }
}
