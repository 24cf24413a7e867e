package dev.cartwright.memory.order;

import static dev.cartwright.memory.order.Shop.euros;
import static dev.cartwright.memory.order.Shop.units;
import static dev.cartwright.testkit.fixture.Results.errorOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.AddOrderItem;
import dev.cartwright.application.order.ChangedOrder;
import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.Discount;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.OrderError.OrderFull.Limit;
import dev.cartwright.domain.order.OrderRequest;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Orders;
import dev.cartwright.testkit.fixture.Results;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddOrderItemTest {

  private final Shop shop = new Shop();
  private final ProductId tea = shop.product(euros(1000));

  @Test
  void theLineIsAppendedAtThePriceOfNowAndShippingStays() {
    Order.Snapshot order = shop.ordered();
    ProductId pot = shop.product(euros(9000));

    ChangedOrder changed = Results.valueOf(shop.add(order, units(2, pot))).value();

    assertThat(changed.previousTotal()).isEqualTo(euros(1490));
    assertThat(changed.view().order().totals().total()).isEqualTo(euros(1490 + 18_000));
    assertThat(changed.view().order().totals().shipping()).isEqualTo(euros(490));
    assertThat(changed.view().order().lines()).hasSize(2);
    assertThat(changed.view().order().version()).isEqualTo(order.version().next());
    assertThat(shop.orders.timelineOf(shop.customer, order.id()).getLast().details())
        .containsEntry("product_id", pot.toString())
        .containsEntry("quantity", "2");
  }

  @Test
  void aPercentageIsSpreadAgainAndAnAmountStays() {
    Discount percent = new Discount.Percent(1000);
    Discount amount = new Discount.Amount(euros(1500));

    assertThat(discountAfterOneMore(percent)).isEqualTo(euros(-200));
    assertThat(discountAfterOneMore(amount)).isEqualTo(euros(-1500));
  }

  private Money discountAfterOneMore(Discount discount) {
    OrderRequest request = shop.request(Optional.of(discount), units(1, tea));
    Order.Snapshot order = Results.valueOf(shop.create(request)).value().order();
    return Results.valueOf(shop.add(order, units(1, tea)))
        .value()
        .view()
        .order()
        .totals()
        .discount();
  }

  @Test
  void theSameProductMakesALineOfItsOwnWithinTheLimit() {
    OrderRequest request = shop.request(units(998, tea));
    Order.Snapshot order = Results.valueOf(shop.create(request)).value().order();

    ChangedOrder full = Results.valueOf(shop.add(order, units(1, tea))).value();

    assertThat(full.view().order().lines()).hasSize(2);
    assertThat(errorOf(shop.add(order, units(1, tea))))
        .isEqualTo(new OrderError.OrderFull(Limit.UNITS_PER_PRODUCT, Quantity.UNITS_MAX));
  }

  @Test
  void aHundredLinesAreTheLimit() {
    RequestedItem[] items =
        IntStream.range(0, 99)
            .mapToObj(i -> units(1, shop.product(euros(1))))
            .toArray(RequestedItem[]::new);
    Order.Snapshot order = Results.valueOf(shop.create(shop.request(items))).value().order();

    assertThat(shop.add(order, units(1, tea))).isInstanceOf(Result.Ok.class);
    assertThat(errorOf(shop.add(order, units(1, tea))))
        .isEqualTo(new OrderError.OrderFull(Limit.LINES, Order.LINES_MAX));
  }

  @Test
  void productsThatCannotBeAddedAreRefused() {
    Order.Snapshot order = shop.ordered();
    ProductId unknown = new ProductId(UUID.randomUUID());
    ProductId draft = shop.product(Orders.notForSale());
    ProductId yen = shop.product(Money.of(100, "JPY"));
    ProductId gold = shop.product(euros(Long.MAX_VALUE));

    assertThat(errorOf(shop.add(order, units(1, unknown))))
        .isEqualTo(new OrderError.ProductNotFound(unknown));
    assertThat(errorOf(shop.add(order, units(1, draft))))
        .isEqualTo(new OrderError.ProductNotPurchasable(draft));
    assertThat(errorOf(shop.add(order, units(1, yen))).detail().reason())
        .isEqualTo("MIXED_CURRENCY");
    assertThat(errorOf(shop.add(order, units(1, gold)))).isEqualTo(new OrderError.TotalTooLarge());
  }

  @Test
  void aSuspendedUserMayNotAddButMayCancel() {
    Order.Snapshot order = shop.ordered();
    shop.users.put(new UserDirectory.Customer(shop.customer, true, Map.of()));

    assertThat(errorOf(shop.add(order, units(1, tea))))
        .isEqualTo(new OrderError.UserSuspended(shop.customer));
    assertThat(shop.cancel(order)).isInstanceOf(Result.Ok.class);
  }

  @Test
  void onlyAConfirmedOrderTakesMore() {
    Order.Snapshot order = shop.ordered();
    assertThat(shop.cancel(order)).isInstanceOf(Result.Ok.class);

    assertThat(errorOf(shop.add(order, units(1, tea))))
        .isEqualTo(new OrderError.OrderNotConfirmed(order.id(), OrderState.CANCELLED));
  }

  @Test
  void anOldEtagIsRefused() {
    Order.Snapshot order = shop.ordered();
    Order.Snapshot current = Results.valueOf(shop.add(order, units(1, tea))).value().view().order();
    AddOrderItem.Command command =
        new AddOrderItem.Command(
            Shop.self(shop.customer),
            order.id(),
            units(1, tea),
            Optional.of(order.version().etag()),
            Shop.key());

    assertThat(errorOf(shop.addOrderItem.handle(command)))
        .isEqualTo(new OrderError.EtagMismatch(order.id(), current.version().etag()));
  }

  @Test
  void anOrderOfSomebodyElseIsNotFound() {
    Order.Snapshot order = shop.ordered();
    AddOrderItem.Command command =
        new AddOrderItem.Command(
            Shop.self(new UserId(UUID.randomUUID())),
            order.id(),
            units(1, tea),
            Optional.empty(),
            Shop.key());

    assertThat(errorOf(shop.addOrderItem.handle(command)))
        .isEqualTo(new OrderError.OrderNotFound(order.id()));
  }

  @Test
  void manyItemsAtOnceAreAddedOneAfterTheOther() {
    Order.Snapshot order = shop.ordered();

    List<Boolean> added = Race.of(20, () -> addAtLast(order) instanceof Result.Ok<?, ?>);

    assertThat(added).containsOnly(true);
    assertThat(shop.orders.find(shop.customer, order.id()).orElseThrow().snapshot().lines())
        .hasSize(21);
  }

  /** Adds an item, when no other change of the order is in progress any more. */
  private Result<Reply<ChangedOrder>, OrderError> addAtLast(Order.Snapshot order) {
    Result<Reply<ChangedOrder>, OrderError> answer = shop.add(order, units(1, tea));
    while (answer instanceof Result.Err<?, ?>
        && errorOf(answer) instanceof ChangeError.ChangeInProgress) {
      answer = shop.add(order, units(1, tea));
    }
    return answer;
  }
}
