package dev.cartwright.memory.order;

import static dev.cartwright.memory.order.Shop.euros;
import static dev.cartwright.memory.order.Shop.units;
import static dev.cartwright.testkit.fixture.Results.errorOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.cartwright.application.order.CreateOrder;
import dev.cartwright.application.order.OrderView;
import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.order.Delivery;
import dev.cartwright.domain.order.Destination;
import dev.cartwright.domain.order.Discount;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.OrderLine;
import dev.cartwright.domain.order.OrderRequest;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.order.ShippingMethod;
import dev.cartwright.domain.order.TimelineEntry;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.ErrorKind;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Violation;
import dev.cartwright.testkit.fixture.Orders;
import dev.cartwright.testkit.fixture.Results;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CreateOrderTest {

  private final Shop shop = new Shop();

  @Test
  void anOrderIsPricedConfirmedAndStored() {
    ProductId tea = shop.product(euros(1000));
    ProductId pot = shop.product(euros(2550));

    Reply<OrderView> reply =
        Results.valueOf(shop.create(shop.request(units(1, tea), units(1, pot), units(2, tea))));

    Order.Snapshot order = reply.value().order();
    assertThat(reply.replayed()).isFalse();
    assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
    assertThat(order.lines())
        .extracting(OrderLine::product, line -> line.quantity().units(), OrderLine::lineTotal)
        .containsExactly(tuple(tea, 3, euros(3000)), tuple(pot, 1, euros(2550)));
    assertThat(order.totals().subtotal()).isEqualTo(euros(5550));
    assertThat(order.totals().shipping()).isEqualTo(euros(0));
    assertThat(order.totals().total()).isEqualTo(euros(5550));
    assertThat(shop.orders.find(shop.customer, order.id()).map(Order::snapshot)).contains(order);
    assertThat(shop.orders.timelineOf(shop.customer, order.id()))
        .extracting(TimelineEntry::type, TimelineEntry::actor, TimelineEntry::time)
        .containsExactly(
            tuple(TimelineEntry.Type.ORDER_CREATED, "user", Shop.NOW),
            tuple(TimelineEntry.Type.ORDER_CONFIRMED, "user", Shop.NOW));
  }

  @Test
  void shippingIsFreeFromTheThresholdAfterTheDiscount() {
    ProductId tea = shop.product(euros(5000));
    Discount cent = new Discount.Amount(euros(1));

    assertThat(totalOf(shop.request(units(1, tea)))).isEqualTo(euros(5000));
    assertThat(totalOf(shop.request(Optional.of(cent), units(1, tea)))).isEqualTo(euros(5489));
  }

  private Money totalOf(OrderRequest request) {
    return Results.valueOf(shop.create(request)).value().order().totals().total();
  }

  @Test
  void anotherCustomerIsRefusedBeforeAnythingIsLookedUp() {
    OrderRequest request = shop.request(units(1, new ProductId(UUID.randomUUID())));
    Caller stranger = Shop.self(new UserId(UUID.randomUUID()));

    assertThat(
            errorOf(
                shop.createOrder.handle(new CreateOrder.Command(stranger, request, Shop.key()))))
        .isEqualTo(new OrderError.AccessDenied());
  }

  @Test
  void staffMayOrderForACustomerAndTheTimelineSaysSo() {
    OrderRequest request = shop.request(units(1, shop.product(euros(1000))));

    Order.Snapshot order =
        Results.valueOf(
                shop.createOrder.handle(new CreateOrder.Command(Shop.staff(), request, Shop.key())))
            .value()
            .order();

    assertThat(shop.orders.timelineOf(shop.customer, order.id()))
        .extracting(TimelineEntry::actor)
        .containsOnly("staff:kim");
  }

  @Test
  void unknownAndSuspendedUsersAreRefused() {
    UserId nobody = new UserId(UUID.randomUUID());
    UserId suspended = shop.customer(true);

    assertThat(errorOf(createFor(nobody))).isEqualTo(new OrderError.UserNotFound(nobody));
    assertThat(errorOf(createFor(suspended))).isEqualTo(new OrderError.UserSuspended(suspended));
  }

  private Result<Reply<OrderView>, OrderError> createFor(UserId owner) {
    OrderRequest mine = shop.request(units(1, shop.product(euros(1000))));
    OrderRequest request =
        new OrderRequest(
            owner,
            mine.items(),
            mine.destination(),
            mine.method(),
            Optional.empty(),
            Optional.empty());
    return shop.createOrder.handle(new CreateOrder.Command(Caller.system(), request, Shop.key()));
  }

  @Test
  void oneOfTheUsersOwnAddressesIsCopied() {
    AddressId home = new AddressId(UUID.randomUUID());
    shop.users.put(
        new UserDirectory.Customer(shop.customer, false, Map.of(home, Orders.address())));
    AddressId unknown = new AddressId(UUID.randomUUID());

    assertThat(Results.valueOf(shop.create(sentTo(home))).value().order().delivery())
        .isEqualTo(new Delivery(Orders.address(), Optional.of(home), ShippingMethod.STANDARD));
    assertThat(errorOf(shop.create(sentTo(unknown))))
        .isEqualTo(new OrderError.AddressNotFound(shop.customer, unknown));
  }

  private OrderRequest sentTo(AddressId address) {
    OrderRequest request = shop.request(units(1, shop.product(euros(1000))));
    return new OrderRequest(
        request.owner(),
        request.items(),
        new Destination.Saved(address),
        request.method(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void anOrderOfUnknownProductsOnlyIsNotFound() {
    ProductId unknown = new ProductId(UUID.randomUUID());

    assertThat(errorOf(shop.create(shop.request(units(1, unknown)))))
        .isEqualTo(new OrderError.ProductNotFound(unknown));
  }

  @Test
  void allProblemsOfTheLinesAreReportedTogether() {
    ProductId tea = shop.product(euros(1000));
    ProductId draft = shop.product(Orders.notForSale());
    ProductId yen = shop.product(Money.of(100, "JPY"));
    ProductId unknown = new ProductId(UUID.randomUUID());

    OrderError refusal =
        errorOf(
            shop.create(
                shop.request(units(1, tea), units(1, draft), units(1, unknown), units(1, yen))));

    assertThat(refusal.detail().reason()).isEqualTo("ORDER_HAS_PROBLEMS");
    assertThat(refusal.detail().violations())
        .extracting(Violation::subject, Violation::type)
        .containsExactly(
            tuple("items[1]", "PRODUCT_NOT_PURCHASABLE"),
            tuple("items[2]", "PRODUCT_NOT_FOUND"),
            tuple("items[3]", "MIXED_CURRENCY"));
  }

  @Test
  void theOnlyKindOfProblemIsTheReason() {
    ProductId draft = shop.product(Orders.notForSale());
    ProductId other = shop.product(Orders.notForSale());

    OrderError refusal = errorOf(shop.create(shop.request(units(1, draft), units(1, other))));

    assertThat(refusal.detail().reason()).isEqualTo("PRODUCT_NOT_PURCHASABLE");
    assertThat(refusal.detail().kind()).isEqualTo(ErrorKind.PRECONDITION);
    assertThat(refusal.detail().violations()).hasSize(2);
  }

  @Test
  void aCurrencyWithoutARateCannotBeSent() {
    ProductId yen = shop.product(Money.of(100, "JPY"));

    assertThat(errorOf(shop.create(shop.request(units(1, yen)))))
        .isEqualTo(
            new OrderError.ShippingUnavailable(ShippingMethod.STANDARD, Money.currencyOf("JPY")));
  }

  @Test
  void anotherTotalThanExpectedIsRefusedWithEveryPrice() {
    OrderRequest request = shop.request(units(2, shop.product(euros(1000))));

    OrderError refusal = errorOf(shop.create(expecting(request, euros(2000))));

    assertThat(refusal.detail().reason()).isEqualTo("PRICE_CHANGED");
    assertThat(refusal.detail().metadata())
        .containsEntry("expected_total", "2000 EUR")
        .containsEntry("current_total", "2490 EUR");
    assertThat(refusal.detail().violations())
        .extracting(it -> it.facts().get("line_total"))
        .containsExactly("2000 EUR");
    assertThat(totalOf(expecting(request, euros(2490)))).isEqualTo(euros(2490));
  }

  private static OrderRequest expecting(OrderRequest request, Money total) {
    return new OrderRequest(
        request.owner(),
        request.items(),
        request.destination(),
        request.method(),
        request.discount(),
        Optional.of(total));
  }

  @Test
  void amountsThatDoNotFitAreALimit() {
    ProductId gold = shop.product(euros(Long.MAX_VALUE / 2));
    ProductId silver = shop.product(euros(Long.MAX_VALUE / 2));
    ProductId lead = shop.product(euros(Long.MAX_VALUE / 2));

    assertThat(errorOf(shop.create(shop.request(units(3, gold)))))
        .isEqualTo(new OrderError.TotalTooLarge());
    assertThat(errorOf(shop.create(shop.request(units(1, gold), units(1, silver), units(1, lead)))))
        .isEqualTo(new OrderError.TotalTooLarge());
  }
}
