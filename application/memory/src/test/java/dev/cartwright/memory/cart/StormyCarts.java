package dev.cartwright.memory.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartHistory;
import dev.cartwright.domain.cart.SettledOrders;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import java.util.Optional;
import java.util.Random;

/**
 * A store of one cart, for one thread, in which others come between reading and writing, and whose
 * answers get lost.
 */
final class StormyCarts implements CartRepository {

  private static final int ONE_ANSWER_IN_SO_MANY_IS_LOST = 4;

  private final Random random;
  private final Optional<CartFault> fault;
  private final Runnable others;
  private Optional<Cart> kept = Optional.empty();

  /** Creates a store in which {@code others} do something before each write. */
  StormyCarts(Random random, Optional<CartFault> fault, Runnable others) {
    this.random = requireNonNull(random, "random");
    this.fault = requireNonNull(fault, "fault");
    this.others = requireNonNull(others, "others");
  }

  @Override
  public Optional<Cart> find(UserId user) {
    return kept;
  }

  @Override
  public Cart save(Cart cart) {
    others.run();
    if (!isBlind(cart) && !version(kept).equals(cart.stored().version())) {
      throw new PortException.StaleWrite(cart);
    }
    Cart saved = Cart.restore(asKept(cart));
    if (!isForgotten(cart)) {
      kept = Optional.of(saved);
    } else if (kept.isPresent()) {
      kept = Optional.empty();
    }
    if (random.nextInt(ONE_ANSWER_IN_SO_MANY_IS_LOST) == 0) {
      throw new PortException.Unavailable("CartRepository", new IllegalStateException("lost"));
    }
    return saved;
  }

  private boolean is(CartFault planted) {
    return fault.filter(planted::equals).isPresent();
  }

  private boolean isBlind(Cart cart) {
    boolean takesOut = cart.snapshot().totalQuantity() < cart.stored().totalQuantity();
    return is(takesOut ? CartFault.CLEARS_WITHOUT_VERSION : CartFault.ADDS_WITHOUT_VERSION);
  }

  private boolean isForgotten(Cart cart) {
    boolean empty = cart.snapshot().lines().isEmpty();
    boolean wasThere = !cart.stored().version().equals(Version.UNSAVED);
    return empty && is(wasThere ? CartFault.EMPTYING_FORGETS : CartFault.NO_MARK_WHERE_NO_CART);
  }

  private Cart.Snapshot asKept(Cart cart) {
    Cart.Snapshot all = cart.snapshot();
    return is(CartFault.NO_MARK)
        ? new Cart.Snapshot(
            all.user(),
            all.lines(),
            new CartHistory(all.history().requests(), SettledOrders.NONE),
            all.version())
        : all;
  }

  private static Version version(Optional<Cart> cart) {
    return cart.map(Cart::stored).map(Cart.Snapshot::version).orElse(Version.UNSAVED);
  }
}
