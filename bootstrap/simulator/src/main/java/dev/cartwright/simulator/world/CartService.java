package dev.cartwright.simulator.world;

import dev.cartwright.application.cart.AddItem;
import dev.cartwright.application.cart.ClearCart;
import dev.cartwright.application.cart.EditCart;
import dev.cartwright.application.cart.EditCartHandler;
import dev.cartwright.application.cart.RemoveItem;
import dev.cartwright.application.cart.SettleOrder;
import dev.cartwright.application.cart.UpdateItem;
import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.Retrying;
import dev.cartwright.bootstrap.cart.CartModule;
import dev.cartwright.bootstrap.cart.LocalProductCatalog;
import dev.cartwright.bootstrap.cart.LocalUserDirectory;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartChange;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.grpc.cart.CartUseCases;
import dev.cartwright.memory.cart.InMemoryCartRepository;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.engine.SimulatedProcess;
import dev.cartwright.simulator.network.Endpoint;
import dev.cartwright.simulator.store.Database;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cart service. */
public final class CartService {

  private static final String NAME = "cartservice";
  private static final Duration TIMEOUT = Duration.ofSeconds(1);
  private static final int FIRST_VERSION_MAX = 1_000_000_000;

  private final CartRecord carts;
  private final Map<SimulatedProcess, CartUseCases> instances = new LinkedHashMap<>();

  /** Starts so many processes. */
  public CartService(
      Stage stage, Wiring wiring, UserService users, ProductService products, int processes) {
    Database redis = stage.newDatabase("cart-redis");
    this.carts =
        new CartRecord(wiring.carts(new InMemoryCartRepository(redis.clock())), stage.simulation());
    CartRepository seen = redis.seenFromOutside(CartRepository.class, carts);
    Chance chance = stage.newChance();
    for (SimulatedProcess process : stage.start("carts", processes)) {
      EditCart edit =
          new Retrying<>(
                  new EditCartHandler(
                      seen, () -> new Version(chance.between(1, FIRST_VERSION_MAX))),
                  stage.patience())
              ::handle;
      instances.put(
          process,
          CartModule.useCases(
              seen,
              new LocalUserDirectory(users.readsFor(NAME, TIMEOUT)),
              new LocalProductCatalog(products.readsFor(NAME, TIMEOUT)),
              edit,
              process.time()));
    }
  }

  /** Returns the carts, and what was done to them, for those who check it in the end. */
  public CartRecord carts() {
    return carts;
  }

  /** Adds to a cart. */
  public Endpoint<AddItem.Command, Result<Reply<Cart.Snapshot>, CartError>> addItem() {
    return Endpoint.repeatable("AddItem", instances, CartUseCases::addItem);
  }

  /** Sets the units of a product. */
  public Endpoint<UpdateItem.Command, Result<Reply<Cart.Snapshot>, CartError>> updateItem() {
    return Endpoint.repeatable("UpdateItem", instances, CartUseCases::updateItem);
  }

  /** Takes a product out. */
  public Endpoint<RemoveItem.Command, Result<Reply<Cart.Snapshot>, CartError>> removeItem() {
    return Endpoint.repeatable("RemoveItem", instances, CartUseCases::removeItem);
  }

  /** Empties a cart. */
  public Endpoint<ClearCart.Command, Result<Reply<Cart.Snapshot>, CartError>> clearCart() {
    return Endpoint.repeatable("ClearCart", instances, CartUseCases::clearCart);
  }

  /** Takes out what was ordered. */
  public Endpoint<SettleOrder.Command, Result<CartChange, CartError>> settleOrder() {
    return Endpoint.repeatable("SettleOrder", instances, CartUseCases::settleOrder);
  }
}
