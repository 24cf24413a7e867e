package dev.cartwright.grpc.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.grpc.product.ProductServices;
import dev.cartwright.grpc.product.RemoteProducts;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.grpc.user.RemoteUsers;
import dev.cartwright.grpc.user.UserServices;
import dev.cartwright.memory.cart.InMemoryCartRepository;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.proto.cart.v1.AddItemRequest;
import dev.cartwright.proto.cart.v1.Cart;
import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import dev.cartwright.proto.cart.v1.CartServiceGrpc.CartServiceBlockingStub;
import dev.cartwright.proto.cart.v1.CartView;
import dev.cartwright.proto.cart.v1.GetCartRequest;
import dev.cartwright.proto.cart.v1.UpdateItemRequest;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/** The cart service beside the real services that it asks, each in a server of its own. */
abstract class CartServiceFixture {

  final InProcess userService = InProcess.serve(UserServices.inMemory());
  final InProcess productService = InProcess.serve(ProductServices.inMemory());
  final CartRepository stored = new InMemoryCartRepository(new SystemTimeSource());
  final InProcess cartService =
      InProcess.serve(CartServices.on(stored, userService.channel(), productService.channel()));

  final RemoteUsers users = new RemoteUsers(userService.channel());
  final RemoteProducts products = new RemoteProducts(productService.channel());
  final CartServiceBlockingStub carts = CartServiceGrpc.newBlockingStub(cartService.channel());

  /** A user who may do everything. */
  final String user = users.active().toString();

  @AfterEach
  void stop() {
    cartService.close();
    productService.close();
    userService.close();
  }

  /** Makes a product for sale. */
  String tea() {
    return products.active("Green tea", Money.of(1999, "EUR")).toString();
  }

  /** Adds units to a cart. */
  @CanIgnoreReturnValue
  Cart add(String user, String product, int quantity) {
    return carts
        .addItem(
            AddItemRequest.newBuilder()
                .setUserId(user)
                .setProductId(product)
                .setQuantity(quantity)
                .build())
        .getCart();
  }

  /** Looks at a cart. */
  Cart get(String user, CartView view) {
    return carts
        .getCart(GetCartRequest.newBuilder().setUserId(user).setView(view).build())
        .getCart();
  }

  /** Returns the wish to set the units of a product in the user's cart. */
  UpdateItemRequest update(String product, int quantity, String etag) {
    return UpdateItemRequest.newBuilder()
        .setUserId(user)
        .setProductId(product)
        .setQuantity(quantity)
        .setEtag(etag)
        .build();
  }

  /** Requires that the call is answered with this code, and returns the status. */
  @CanIgnoreReturnValue
  static StatusRuntimeException refused(Code code, ThrowingCallable call) {
    StatusRuntimeException status = catchThrowableOfType(StatusRuntimeException.class, call);
    assertThat(status.getStatus().getCode()).as(status.getMessage()).isEqualTo(code);
    return status;
  }
}
