package dev.cartwright.bootstrap.story;

import static dev.cartwright.bootstrap.story.Scene.euros;
import static dev.cartwright.bootstrap.story.Scene.item;
import static dev.cartwright.bootstrap.story.Scene.newKey;
import static dev.cartwright.bootstrap.story.Scene.nobody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.proto.cart.v1.Cart;
import dev.cartwright.proto.cart.v1.CartView;
import dev.cartwright.proto.cart.v1.ClearCartRequest;
import dev.cartwright.proto.cart.v1.GetCartRequest;
import dev.cartwright.proto.cart.v1.RemoveItemRequest;
import dev.cartwright.proto.cart.v1.UpdateItemRequest;
import dev.cartwright.proto.order.v1.AddOrderItemRequest;
import dev.cartwright.proto.order.v1.AddOrderItemResponse;
import dev.cartwright.proto.order.v1.CancelOrderRequest;
import dev.cartwright.proto.order.v1.CreateOrderRequest;
import dev.cartwright.proto.order.v1.GetOrderByIDRequest;
import dev.cartwright.proto.order.v1.ListOrdersRequest;
import dev.cartwright.proto.order.v1.Order;
import dev.cartwright.proto.product.v1.BatchGetProductsRequest;
import dev.cartwright.proto.product.v1.BatchGetProductsResponse;
import dev.cartwright.proto.product.v1.ListProductsRequest;
import dev.cartwright.proto.product.v1.SearchProductsRequest;
import dev.cartwright.proto.user.v1.SuspendUserRequest;
import dev.cartwright.proto.user.v1.User;
import io.grpc.Status.Code;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A shopper from sign-up to order, and what can go wrong on the way; for every shape. */
@Timeout(120)
public abstract class ShopperStory extends StockStory {

  @Test
  void aShopperSignsUpFillsACartAndOrders() {
    Scene scene = new Scene(shop());
    String tea = scene.newProduct("Green tea", euros(1000));
    String mug = scene.newProduct("Blue mug", euros(550));
    String user = scene.newUser();
    String address = scene.newAddressOf(user);

    assertThat(scene.addToCart(user, tea, 1).getTotalQuantity()).isEqualTo(1);
    assertThat(scene.addToCart(user, tea, 1).getTotalQuantity()).isEqualTo(2);
    assertThat(scene.addToCart(user, mug, 1).getTotalQuantity()).isEqualTo(3);
    assertThat(cartOf(user, CartView.CART_VIEW_FULL).getItemsList())
        .extracting(line -> line.getLineTotal().getAmountMinor())
        .containsExactlyInAnyOrder(2000L, 550L);

    CreateOrderRequest request =
        Scene.order(user, address).addItems(item(tea, 2)).addItems(item(mug, 1)).build();
    Order order = shop().orders().createOrder(request).getOrder();

    assertThat(order.getState()).isEqualTo(Order.State.STATE_CONFIRMED);
    assertThat(order.getTotals().getSubtotal()).isEqualTo(euros(2550));
    assertThat(order.getTotals().getDiscount()).isEqualTo(euros(-255));
    assertThat(order.getTotals().getShipping()).isEqualTo(euros(490));
    assertThat(order.getTotals().getTotal()).isEqualTo(euros(2785));
    assertThat(order.getShippingAddress().getPostalCode()).isEqualTo("SW1Y 4JH");
    assertThat(shop().orders().createOrder(request).getOrder().getOrderId())
        .isEqualTo(order.getOrderId());
    assertThat(ordersOf(user)).isEqualTo(1);

    addAndCancel(order, tea);
  }

  private void addAndCancel(Order order, String tea) {
    AddOrderItemResponse more =
        shop()
            .orders()
            .addOrderItem(
                AddOrderItemRequest.newBuilder()
                    .setOrderId(order.getOrderId())
                    .setProductId(tea)
                    .setQuantity(3)
                    .setEtag(order.getEtag())
                    .setRequestId(newKey())
                    .build());
    assertThat(more.getPreviousTotal()).isEqualTo(euros(2785));
    assertThat(more.getTotal()).isEqualTo(euros(5485));
    assertThat(more.getOrder().getItemsCount()).isEqualTo(3);

    CancelOrderRequest cancel =
        CancelOrderRequest.newBuilder()
            .setOrderId(order.getOrderId())
            .setRequestId(newKey())
            .build();
    assertThat(shop().orders().cancelOrder(cancel).getOrder().getState())
        .isEqualTo(Order.State.STATE_CANCELLED);
    assertThat(orderOf(order.getOrderId()).getState()).isEqualTo(Order.State.STATE_CANCELLED);
    assertThat(Refusal.of(() -> shop().orders().addOrderItem(addTo(order.getOrderId(), tea))))
        .isEqualTo(new Refusal(Code.FAILED_PRECONDITION, "ORDER_NOT_CONFIRMED"));
  }

  @Test
  void theCatalogueIsBrowsedPageByPageAndSearched() {
    Scene scene = new Scene(shop());
    String word = "w" + UUID.randomUUID().toString().replace("-", "");
    String found = scene.newProduct("Kettle " + word, euros(2500));
    scene.newProduct("Another kettle", euros(2600));

    ListProductsRequest first = ListProductsRequest.newBuilder().setPageSize(1).build();
    String token = shop().products().listProducts(first).getNextPageToken();
    ListProductsRequest second = first.toBuilder().setPageToken(token).build();

    assertThat(token).isNotEmpty();
    assertThat(shop().products().listProducts(second).getProductsCount()).isEqualTo(1);
    assertThat(
            Refusal.of(() ->
                shop()
                    .products()
                    .listProducts(second.toBuilder().setPageToken(token + "x").build())))
        .isEqualTo(new Refusal(Code.INVALID_ARGUMENT, "PAGE_TOKEN_INVALID"));
    assertThat(
            shop()
                .products()
                .searchProducts(SearchProductsRequest.newBuilder().setQuery(word).build())
                .getProductsList())
        .extracting("productId")
        .containsExactly(found);
    BatchGetProductsResponse batch =
        shop()
            .products()
            .batchGetProducts(
                BatchGetProductsRequest.newBuilder()
                    .addProductIds(found)
                    .addProductIds(nobody())
                    .build());
    assertThat(batch.getProductsCount()).isEqualTo(1);
    assertThat(batch.getMissingProductIdsCount()).isEqualTo(1);
  }

  @Test
  void aCartIsChangedAndEmptied() {
    Scene scene = new Scene(shop());
    String user = scene.newUser();
    String tea = scene.newProduct("Green tea", euros(1000));
    String mug = scene.newProduct("Blue mug", euros(550));
    Cart cart = scene.addToCart(user, tea, 5);

    UpdateItemRequest update =
        UpdateItemRequest.newBuilder()
            .setUserId(user)
            .setProductId(tea)
            .setQuantity(2)
            .setEtag(cart.getEtag())
            .build();
    assertThat(shop().carts().updateItem(update).getCart().getTotalQuantity()).isEqualTo(2);
    assertThat(Refusal.of(() -> shop().carts().updateItem(update)).code()).isEqualTo(Code.ABORTED);
    assertThat(scene.addToCart(user, mug, 1).getItemsCount()).isEqualTo(2);
    assertThat(
            shop()
                .carts()
                .removeItem(
                    RemoveItemRequest.newBuilder().setUserId(user).setProductId(tea).build())
                .getCart()
                .getTotalQuantity())
        .isEqualTo(1);
    assertThat(
            shop()
                .carts()
                .clearCart(ClearCartRequest.newBuilder().setUserId(user).build())
                .getCart()
                .getTotalQuantity())
        .isZero();
  }

  @Test
  void whatCannotGoInACartIsRefused() {
    Scene scene = new Scene(shop());
    String user = scene.newUser();
    String tea = scene.newProduct("Green tea", euros(1000));
    String draft = scene.newDraft("Not yet", euros(1));

    assertThat(Refusal.of(() -> scene.addToCart(nobody(), tea, 1)))
        .isEqualTo(new Refusal(Code.NOT_FOUND, "USER_NOT_FOUND"));
    assertThat(Refusal.of(() -> scene.addToCart(user, nobody(), 1)))
        .isEqualTo(new Refusal(Code.NOT_FOUND, "PRODUCT_NOT_FOUND"));
    assertThat(Refusal.of(() -> scene.addToCart(user, draft, 1)))
        .isEqualTo(new Refusal(Code.FAILED_PRECONDITION, "PRODUCT_NOT_PURCHASABLE"));
    assertThat(Refusal.of(() -> scene.addToCart(user, tea, 0)).code())
        .isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(Refusal.of(() -> scene.addToCart(user, tea, -1)).code())
        .isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(Refusal.of(() -> scene.addToCart("me", "tea", 1)).code())
        .isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(scene.addToCart(user, tea, 999).getTotalQuantity()).isEqualTo(999);
    assertThat(Refusal.of(() -> scene.addToCart(user, tea, 1)))
        .isEqualTo(new Refusal(Code.FAILED_PRECONDITION, "CART_FULL"));
    assertThat(cartOf(user, CartView.CART_VIEW_BASIC).getTotalQuantity()).isEqualTo(999);
  }

  @Test
  void aSuspendedUserLooksButDoesNotBuy() {
    Scene scene = new Scene(shop());
    String user = scene.newUser();
    String address = scene.newAddressOf(user);
    String tea = scene.newProduct("Green tea", euros(1000));
    User suspended =
        shop()
            .users()
            .suspendUser(SuspendUserRequest.newBuilder().setUserId(user).build())
            .getUser();
    CreateOrderRequest order = Scene.order(user, address).addItems(item(tea, 1)).build();

    assertThat(suspended.getState()).isEqualTo(User.State.STATE_SUSPENDED);
    assertThat(cartOf(user, CartView.CART_VIEW_BASIC).getTotalQuantity()).isZero();
    assertThat(Refusal.of(() -> scene.addToCart(user, tea, 1)))
        .isEqualTo(new Refusal(Code.FAILED_PRECONDITION, "USER_SUSPENDED"));
    assertThat(Refusal.of(() -> shop().orders().createOrder(order)))
        .isEqualTo(new Refusal(Code.FAILED_PRECONDITION, "USER_SUSPENDED"));
  }

  @Test
  void whatCannotBeOrderedIsRefusedAndLeavesNothing() {
    Scene scene = new Scene(shop());
    String user = scene.newUser();
    String address = scene.newAddressOf(user);
    String tea = scene.newProduct("Green tea", euros(1000));
    CreateOrderRequest good = Scene.order(user, address).addItems(item(tea, 1)).build();

    assertThat(refused(good.toBuilder().setUserId(nobody())))
        .isEqualTo(new Refusal(Code.NOT_FOUND, "USER_NOT_FOUND"));
    assertThat(refused(good.toBuilder().clearItems().addItems(item(nobody(), 1))))
        .isEqualTo(new Refusal(Code.NOT_FOUND, "PRODUCT_NOT_FOUND"));
    assertThat(refused(good.toBuilder().clearItems()).code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refused(good.toBuilder().clearRequestId()))
        .isEqualTo(new Refusal(Code.INVALID_ARGUMENT, "REQUEST_ID_REQUIRED"));
    assertThat(refused(good.toBuilder().setExpectedTotal(euros(1))))
        .isEqualTo(new Refusal(Code.FAILED_PRECONDITION, "PRICE_CHANGED"));
    assertThat(Refusal.of(() -> orderOf(nobody())))
        .isEqualTo(new Refusal(Code.NOT_FOUND, "ORDER_NOT_FOUND"));
    assertThat(ordersOf(user)).isZero();

    Order order = shop().orders().createOrder(good).getOrder();
    assertThat(refused(good.toBuilder().clearItems().addItems(item(tea, 2))))
        .isEqualTo(new Refusal(Code.INVALID_ARGUMENT, "IDEMPOTENCY_KEY_REUSED"));
    assertThat(orderOf(order.getOrderId()).getTotals().getTotal()).isEqualTo(euros(1390));
  }

  private Refusal refused(CreateOrderRequest.Builder order) {
    return Refusal.of(() -> shop().orders().createOrder(order.build()));
  }

  private AddOrderItemRequest addTo(String order, String product) {
    return AddOrderItemRequest.newBuilder()
        .setOrderId(order)
        .setProductId(product)
        .setQuantity(1)
        .setRequestId(newKey())
        .build();
  }

  private Cart cartOf(String user, CartView view) {
    return shop()
        .carts()
        .getCart(GetCartRequest.newBuilder().setUserId(user).setView(view).build())
        .getCart();
  }

  private Order orderOf(String id) {
    return shop()
        .orders()
        .getOrderByID(GetOrderByIDRequest.newBuilder().setOrderId(id).build())
        .getOrder();
  }

  private int ordersOf(String user) {
    return shop()
        .orders()
        .listOrders(ListOrdersRequest.newBuilder().setUserId(user).build())
        .getOrdersCount();
  }
}
