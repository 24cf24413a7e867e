package dev.cartwright.bootstrap.story;

import static dev.cartwright.bootstrap.story.Scene.euros;
import static dev.cartwright.bootstrap.story.Scene.item;
import static dev.cartwright.bootstrap.story.Scene.newKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.proto.cart.v1.CartItem;
import dev.cartwright.proto.cart.v1.GetCartRequest;
import dev.cartwright.proto.order.v1.AddOrderItemRequest;
import dev.cartwright.proto.order.v1.CancelOrderRequest;
import dev.cartwright.proto.order.v1.CreateOrderRequest;
import dev.cartwright.proto.order.v1.Order;
import io.grpc.Status.Code;
import java.util.Map;
import java.util.stream.Collectors;
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
