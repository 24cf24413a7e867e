package dev.cartwright.grpc.cart;

import dev.cartwright.application.cart.AddItemHandler;
import dev.cartwright.application.cart.ClearCartHandler;
import dev.cartwright.application.cart.EditCart;
import dev.cartwright.application.cart.EditCartHandler;
import dev.cartwright.application.cart.GetCartHandler;
import dev.cartwright.application.cart.RemoveItemHandler;
import dev.cartwright.application.cart.SettleOrderHandler;
import dev.cartwright.application.cart.UpdateItemHandler;
import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.cart.port.ProductCatalog;
import dev.cartwright.application.cart.port.UserDirectory;
import dev.cartwright.application.shared.Retrying;
import dev.cartwright.domain.cart.CartChange;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.grpc.shared.DeadlineBackoff;
import dev.cartwright.memory.cart.RandomFirstVersions;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import io.grpc.Channel;
import java.time.Duration;

/** The real cart service, for tests of the edge. */
public final class CartServices {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private CartServices() {}

  /** Returns a service on that store that asks for users and products over these channels. */
  public static CartGrpcService on(CartRepository carts, Channel users, Channel products) {
    UserDirectory directory =
        new GrpcUserDirectory(UserServiceGrpc.newBlockingStub(users), TIMEOUT);
    ProductCatalog catalog =
        new GrpcProductCatalog(ProductServiceGrpc.newBlockingStub(products), TIMEOUT);
    Retrying<EditCart.Command, Result<CartChange, CartError>> retrying =
        new Retrying<>(
            new EditCartHandler(carts, new RandomFirstVersions()),
            new DeadlineBackoff(DeadlineBackoff.Limits.UNTIL_DEADLINE));
    EditCart edit = retrying::handle;
    return new CartGrpcService(
        new CartUseCases(
            new GetCartHandler(carts, directory, catalog),
            new AddItemHandler(directory, catalog, edit),
            new UpdateItemHandler(edit),
            new RemoveItemHandler(edit),
            new ClearCartHandler(edit),
            new SettleOrderHandler(edit, new SystemTimeSource())));
  }
}
