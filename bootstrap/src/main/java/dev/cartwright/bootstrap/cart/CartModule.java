package dev.cartwright.bootstrap.cart;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dev.cartwright.application.cart.AddItemHandler;
import dev.cartwright.application.cart.ClearCartHandler;
import dev.cartwright.application.cart.EditCart;
import dev.cartwright.application.cart.EditCartHandler;
import dev.cartwright.application.cart.GetCartHandler;
import dev.cartwright.application.cart.RemoveItemHandler;
import dev.cartwright.application.cart.SettleOrderHandler;
import dev.cartwright.application.cart.UpdateItemHandler;
import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.cart.port.FirstVersions;
import dev.cartwright.application.cart.port.ProductCatalog;
import dev.cartwright.application.cart.port.UserDirectory;
import dev.cartwright.application.shared.Retrying;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.grpc.cart.CartGrpcService;
import dev.cartwright.grpc.cart.CartUseCases;
import dev.cartwright.grpc.shared.DeadlineBackoff;
import dev.cartwright.memory.cart.RandomFirstVersions;
import io.grpc.BindableService;

/** The cart context: its use cases and the gRPC service on top. Needs its other ports bound. */
@Module
public interface CartModule {

  /** Chooses where versions begin. */
  @Provides
  static FirstVersions firstVersions() {
    return new RandomFirstVersions();
  }

  /** Changes carts; a lost race is tried again as long as the call has time. */
  @Provides
  static EditCart edit(CartRepository carts, FirstVersions versions) {
    return new Retrying<>(
            new EditCartHandler(carts, versions),
            new DeadlineBackoff(DeadlineBackoff.Limits.UNTIL_DEADLINE))
        ::handle;
  }

  /** The use cases. */
  @Provides
  static CartUseCases useCases(
      CartRepository carts,
      UserDirectory users,
      ProductCatalog catalog,
      EditCart edit,
      TimeSource time) {
    return new CartUseCases(
        new GetCartHandler(carts, users, catalog),
        new AddItemHandler(users, catalog, edit),
        new UpdateItemHandler(edit),
        new RemoveItemHandler(edit),
        new ClearCartHandler(edit),
        new SettleOrderHandler(edit, time));
  }

  /** The gRPC service. */
  @Provides
  @IntoSet
  static BindableService service(CartUseCases useCases) {
    return new CartGrpcService(useCases);
  }
}
