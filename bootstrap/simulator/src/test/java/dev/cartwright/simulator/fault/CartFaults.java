package dev.cartwright.simulator.fault;

import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartHistory;
import dev.cartwright.domain.cart.RecentRequests;
import dev.cartwright.domain.cart.SettledOrders;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.simulator.world.Wiring;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Faults of the store of carts. */
final class CartFaults {

  static final Fault BLIND_WRITE =
      fault("a cart is written without its version", false, history -> history);
  static final Fault NO_ORDER_MARKER =
      fault(
          "a cart forgets which orders were taken out",
          true,
          history -> new CartHistory(history.requests(), SettledOrders.NONE));
  static final Fault NO_REQUEST_MARKER =
      fault(
          "a cart forgets its requests",
          true,
          history -> new CartHistory(RecentRequests.NONE, history.orders()));

  private CartFaults() {}

  private static Fault fault(
      String name, boolean comparesVersion, UnaryOperator<CartHistory> kept) {
    return new Fault(
        name,
        stage ->
            new Wiring() {
              @Override
              protected CartRepository carts(CartRepository real) {
                return new BadCarts(comparesVersion, kept);
              }
            });
  }

  private static final class BadCarts implements CartRepository {

    private final boolean comparesVersion;
    private final UnaryOperator<CartHistory> kept;
    private final Map<UserId, Cart> carts = new HashMap<>();

    BadCarts(boolean comparesVersion, UnaryOperator<CartHistory> kept) {
      this.comparesVersion = comparesVersion;
      this.kept = kept;
    }

    @Override
    public Optional<Cart> find(UserId user) {
      return Optional.ofNullable(carts.get(user));
    }

    @Override
    public Cart save(Cart cart) {
      UserId user = cart.stored().user();
      Version present = find(user).map(it -> it.stored().version()).orElse(Version.UNSAVED);
      if (comparesVersion && !present.equals(cart.stored().version())) {
        throw new PortException.StaleWrite(cart);
      }
      Cart.Snapshot wanted = cart.snapshot();
      Cart saved =
          Cart.restore(
              new Cart.Snapshot(
                  user, wanted.lines(), kept.apply(wanted.history()), wanted.version()));
      carts.put(user, saved);
      return saved;
    }
  }
}
