package dev.cartwright.memory.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A {@link CartRepository} that forgets everything when the process ends. */
public final class InMemoryCartRepository implements CartRepository {

  private final ConcurrentMap<UserId, Kept> carts = new ConcurrentHashMap<>();
  private final TimeSource time;

  /** Creates an empty repository that forgets carts by this clock. */
  public InMemoryCartRepository(TimeSource time) {
    this.time = requireNonNull(time, "time");
  }

  @Override
  public Optional<Cart> find(UserId user) {
    Instant now = time.now();
    return Optional.ofNullable(
            carts.computeIfPresent(
                user, (id, kept) -> kept.isOver(now) ? null : kept.touchedAt(now)))
        .map(Kept::cart);
  }

  @Override
  public Cart save(Cart cart) {
    Instant now = time.now();
    Cart saved = Cart.restore(cart.snapshot());
    carts.compute(
        cart.stored().user(),
        (id, kept) -> {
          boolean absent = kept == null || kept.isOver(now);
          Version current = absent ? Version.UNSAVED : kept.cart().stored().version();
          if (!current.equals(cart.stored().version())) {
            throw new PortException.StaleWrite(cart);
          }
          return new Kept(saved, now);
        });
    return saved;
  }

  /** A cart, and when it was last read or written. */
  private record Kept(Cart cart, Instant touched) {

    boolean isOver(Instant now) {
      return now.isAfter(touched.plus(Cart.IDLE_MAX));
    }

    Kept touchedAt(Instant now) {
      return new Kept(cart, now);
    }
  }
}
