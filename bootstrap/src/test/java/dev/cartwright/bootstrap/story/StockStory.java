package dev.cartwright.bootstrap.story;

import static dev.cartwright.bootstrap.story.Scene.euros;
import static dev.cartwright.bootstrap.story.Scene.item;
import static dev.cartwright.bootstrap.story.Scene.newKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.proto.cart.v1.CartItem;
import dev.cartwright.proto.cart.v1.GetCartRequest;
import dev.cartwright.proto.order.v1.AddOrderItemRequest;
import dev.cartwright.proto.order.v1.AuditCommittedStockRequest;
import dev.cartwright.proto.order.v1.AuditOrdersRequest;
import dev.cartwright.proto.order.v1.CancelOrderRequest;
import dev.cartwright.proto.order.v1.CreateOrderRequest;
import dev.cartwright.proto.order.v1.ListOpenChangesRequest;
import dev.cartwright.proto.order.v1.Order;
import dev.cartwright.proto.order.v1.OrderChange;
import dev.cartwright.proto.order.v1.OrderOperationsServiceGrpc.OrderOperationsServiceBlockingStub;
import dev.cartwright.proto.product.v1.AuditReservationsRequest;
import dev.cartwright.proto.product.v1.AuditStockRequest;
import dev.cartwright.proto.product.v1.StockOperationsServiceGrpc.StockOperationsServiceBlockingStub;
import dev.cartwright.proto.type.v1.Deviation;
import io.grpc.Status.Code;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What orders take from the stock and from the cart, and what they give back; for every shape. */
public abstract class StockStory {

  private static final Refusal OUT_OF_STOCK = new Refusal(Code.FAILED_PRECONDITION, "OUT_OF_STOCK");

  /** Returns the services under test. */
  protected abstract Shop shop();

  @Test
  void anOrderTakesStockAndGivesItBackWhenItIsCancelled() {
    Scene scene = new Scene(shop());
    String tea = scene.newProduct("Green tea", euros(1000), 10);
    String user = scene.newUser();
    Order order = create(scene.orderOf(user, item(tea, 4)));

    assertThat(scene.availableOf(tea)).isEqualTo(6);

    Order larger = shop().orders().addOrderItem(addTo(order, tea, 5)).getOrder();
    assertThat(larger.getItemsCount()).isEqualTo(2);
    assertThat(scene.availableOf(tea)).isEqualTo(1);
    assertThat(Refusal.of(() -> shop().orders().addOrderItem(addTo(order, tea, 2))))
        .isEqualTo(OUT_OF_STOCK);

    CancelOrderRequest cancel =
        CancelOrderRequest.newBuilder()
            .setOrderId(order.getOrderId())
            .setRequestId(newKey())
            .build();
    assertThat(shop().orders().cancelOrder(cancel).getOrder().getState())
        .isEqualTo(Order.State.STATE_CANCELLED);
    assertThat(scene.availableOf(tea)).isEqualTo(10);
  }

  @Test
  void whatWasOutOfStockStaysRefusedUnderItsKeyAfterARestock() {
    Scene scene = new Scene(shop());
    String mug = scene.newProduct("Blue mug", euros(550), 1);
    CreateOrderRequest two = scene.orderOf(scene.newUser(), item(mug, 2));

    assertThat(Refusal.of(() -> create(two))).isEqualTo(OUT_OF_STOCK);
    scene.receive(mug, 5);

    assertThat(Refusal.of(() -> create(two))).isEqualTo(OUT_OF_STOCK);
    assertThat(create(two.toBuilder().setRequestId(newKey()).build()).getState())
        .isEqualTo(Order.State.STATE_CONFIRMED);
    assertThat(scene.availableOf(mug)).isEqualTo(4);
  }

  @Test
  void whatIsOrderedLeavesTheCartAndTheRestStays() {
    Scene scene = new Scene(shop());
    String tea = scene.newProduct("Green tea", euros(1000));
    String mug = scene.newProduct("Blue mug", euros(550));
    String user = scene.newUser();
    assertThat(scene.addToCart(user, tea, 3).getTotalQuantity()).isEqualTo(3);
    assertThat(scene.addToCart(user, mug, 1).getTotalQuantity()).isEqualTo(4);

    assertThat(create(scene.orderOf(user, item(tea, 2), item(mug, 1))).getState())
        .isEqualTo(Order.State.STATE_CONFIRMED);

    Map<String, Integer> rest = Map.of(tea, 1);
    assertThat(Eventually.see(rest, () -> cartOf(user))).isEqualTo(rest);
  }

  @Test
  void operatorsSeeThatEverythingAgreesAndThatNothingIsLeftOpen() {
    Scene scene = new Scene(shop());
    String tea = scene.newProduct("Green tea", euros(1000), 3);
    Order order = create(scene.orderOf(scene.newUser(), item(tea, 2)));
    assertThat(Refusal.of(() -> create(scene.orderOf(scene.newUser(), item(tea, 2)))))
        .isEqualTo(OUT_OF_STOCK);

    assertThat(audited()).isEmpty();
    assertThat(Eventually.see(false, () -> openOrders().contains(order.getOrderId()))).isFalse();
  }

  private List<Deviation> audited() {
    StockOperationsServiceBlockingStub stock = shop().stockOperations();
    OrderOperationsServiceBlockingStub orders = shop().orderOperations();
    return Stream.of(
            stock.auditStock(AuditStockRequest.getDefaultInstance()).getDeviationsList(),
            stock
                .auditReservations(AuditReservationsRequest.getDefaultInstance())
                .getDeviationsList(),
            orders.auditOrders(AuditOrdersRequest.getDefaultInstance()).getDeviationsList(),
            orders
                .auditCommittedStock(AuditCommittedStockRequest.getDefaultInstance())
                .getDeviationsList())
        .flatMap(List::stream)
        .toList();
  }

  private List<String> openOrders() {
    return shop()
        .orderOperations()
        .listOpenChanges(ListOpenChangesRequest.getDefaultInstance())
        .getChangesList()
        .stream()
        .map(OrderChange::getOrderId)
        .toList();
  }

  private Order create(CreateOrderRequest request) {
    return shop().orders().createOrder(request).getOrder();
  }

  private static AddOrderItemRequest addTo(Order order, String product, int quantity) {
    return AddOrderItemRequest.newBuilder()
        .setOrderId(order.getOrderId())
        .setProductId(product)
        .setQuantity(quantity)
        .setRequestId(newKey())
        .build();
  }

  private Map<String, Integer> cartOf(String user) {
    return shop()
        .carts()
        .getCart(GetCartRequest.newBuilder().setUserId(user).build())
        .getCart()
        .getItemsList()
        .stream()
        .collect(Collectors.toMap(CartItem::getProductId, CartItem::getQuantity));
  }
}
