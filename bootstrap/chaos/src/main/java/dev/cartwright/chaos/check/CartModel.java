package dev.cartwright.chaos.check;

import dev.cartwright.chaos.history.Asked;
import dev.cartwright.chaos.history.Operation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one user's cart may hold, followed through one client's operations: the only other thing
 * that touches the cart are the orders that take their items out.
 */
final class CartModel {

  private final Map<String, Effect> takingOrders;
  private final Duration stepBack;
  private final Deque<Long> redisKills;
  private final Deque<Moment> moments = new ArrayDeque<>();
  private Set<PossibleCart> carts = Set.of(new PossibleCart(Map.of(), Set.of()));

  /** What the cart may have been at a time. */
  private record Moment(long time, Set<PossibleCart> carts) {}

  /**
   * Begins with an empty cart.
   *
   * @param takingOrders what each order takes out, by the key it was made with
   * @param redisKills when Redis was killed, in order
   * @param stepBack how much Redis may forget then
   */
  CartModel(Map<String, Effect> takingOrders, List<Long> redisKills, Duration stepBack) {
    this.takingOrders = takingOrders;
    this.redisKills = new ArrayDeque<>(redisKills);
    this.stepBack = stepBack;
    moments.add(new Moment(0, carts));
  }

  /** Follows an operation, and tells whether what was answered is possible. */
  boolean allows(Operation operation) {
    forgetUntil(operation.end());
    carts =
        carts.stream()
            .flatMap(cart -> cart.at(operation.start()).stream())
            .collect(Collectors.toSet());
    Asked asked = operation.asked();
    switch (asked.method()) {
      case CART_ADD -> write(operation, effect(Effect.Kind.ADD, asked));
      case CART_SET -> write(operation, effect(Effect.Kind.SET, asked));
      case CART_READ -> see(operation, null);
      case ORDER_CREATE -> create(asked);
      case ORDER_ADD, ORDER_CANCEL, ORDER_READ, STOCK_ADJUST -> {
        // Carts are not touched.
      }
    }
    moments.add(new Moment(operation.end(), carts));
    return !carts.isEmpty();
  }

  /** Returns what it may hold, before anything of what is open happens. */
  Set<PossibleCart> carts() {
    return carts;
  }

  private static Effect effect(Effect.Kind kind, Asked asked) {
    return new Effect(asked.key(), kind, asked.items(), Effect.NEVER);
  }

  private void write(Operation operation, Effect effect) {
    switch (operation.answered().outcome()) {
      case OK -> see(operation, effect);
      case UNKNOWN -> carts = each(cart -> cart.awaiting(effect));
      case REFUSED -> {
        // Without effect.
      }
    }
  }

  private void see(Operation operation, @Nullable Effect write) {
    if (operation.answered().isOk()) {
      carts = PossibleCart.showing(operation.answered().items(), carts, write);
    }
  }

  private void create(Asked asked) {
    Effect taking = takingOrders.get(asked.key());
    if (taking != null) {
      carts = each(cart -> cart.awaiting(taking));
    }
  }

  private Set<PossibleCart> each(Function<PossibleCart, PossibleCart> change) {
    return carts.stream().map(change).collect(Collectors.toSet());
  }

  /** Lets Redis forget its last moments, once for each time it was killed until now. */
  private void forgetUntil(long time) {
    while (!redisKills.isEmpty() && redisKills.getFirst() <= time) {
      long kill = redisKills.removeFirst();
      if (stepBack.isPositive()) {
        long since = kill - stepBack.toNanos() / 1_000;
        while (moments.size() > 1 && moments.getFirst().time() < since && nextIsBefore(since)) {
          Moment unused = moments.removeFirst();
        }
        Set<PossibleCart> all = new HashSet<>(carts);
        moments.forEach(moment -> moment.carts().forEach(cart -> all.add(cart.awaitingNothing())));
        carts = all;
      }
    }
  }

  private boolean nextIsBefore(long time) {
    return moments.stream().skip(1).findFirst().map(Moment::time).orElse(Long.MAX_VALUE) < time;
  }
}
