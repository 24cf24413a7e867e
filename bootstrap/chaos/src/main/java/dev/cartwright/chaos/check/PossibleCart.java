package dev.cartwright.chaos.check;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cart as it may be, as far as anybody can tell.
 *
 * @param items units by product
 * @param open what has not happened to it yet, but may at any time
 */
record PossibleCart(Map<String, Integer> items, Set<Effect> open) {

  private static final int POSSIBILITIES_MAX = 50_000;

  /** So much is unknown that there are too many possibilities to look at. */
  static final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  PossibleCart after(Effect effect) {
    Set<Effect> left = new HashSet<>(open);
    left.remove(effect);
    return new PossibleCart(effect.on(items), left);
  }

  PossibleCart awaiting(Effect effect) {
    Set<Effect> more = new HashSet<>(open);
    more.add(effect);
    return new PossibleCart(items, more);
  }

  PossibleCart awaitingNothing() {
    return new PossibleCart(items, open.stream().map(Effect::optional).collect(Collectors.toSet()));
  }

  /** Returns what it is once all has happened that must have happened by a time. */
  Set<PossibleCart> at(long time) {
    Set<Effect> overdue =
        open.stream().filter(effect -> effect.until() < time).collect(Collectors.toSet());
    if (overdue.isEmpty()) {
      return Set.of(this);
    }
    if (awaitsOrdersOnly()) {
      PossibleCart cart = this;
      for (Effect effect : overdue) {
        cart = cart.after(effect);
      }
      return Set.of(cart);
    }
    return later(Set.of(this)).stream()
        .filter(cart -> Collections.disjoint(cart.open(), overdue))
        .collect(Collectors.toSet());
  }

  /**
   * Returns the carts that have become what was shown. One that another of them can become at once,
   * without a change that anybody sees, is not among them.
   *
   * @param write what was written and answered by this; none if the cart was read
   * @throws Undecided if there are too many ways
   */
  static Set<PossibleCart> showing(
      Map<String, Integer> shown, Set<PossibleCart> carts, @Nullable Effect write) {
    Set<PossibleCart> found = new HashSet<>();
    Set<PossibleCart> mixed = new HashSet<>();
    for (PossibleCart cart : carts) {
      if (cart.awaitsOrdersOnly()) {
        found.addAll(CartSearch.showing(shown, cart, write));
      } else {
        mixed.add(cart);
      }
    }
    Set<PossibleCart> later = later(mixed);
    if (write != null) {
      later = later(later.stream().map(cart -> cart.after(write)).collect(Collectors.toSet()));
    }
    later.stream().filter(cart -> cart.items().equals(shown)).forEach(found::add);
    return found.stream()
        .filter(cart -> found.stream().noneMatch(other -> other.becomesAtOnce(cart)))
        .collect(Collectors.toSet());
  }

  private boolean awaitsOrdersOnly() {
    return open.stream().allMatch(effect -> effect.kind() == Effect.Kind.TAKE);
  }

  private boolean becomesAtOnce(PossibleCart other) {
    return open.size() > other.open.size()
        && items.equals(other.items)
        && open.containsAll(other.open)
        && open.stream()
            .allMatch(effect -> other.open.contains(effect) || effect.on(items).equals(items));
  }

  /**
   * Returns what carts can have become, when any of their open effects happen in any order.
   *
   * @throws Undecided if there are too many
   */
  private static Set<PossibleCart> later(Set<PossibleCart> carts) {
    Set<PossibleCart> all = new HashSet<>(carts);
    Set<PossibleCart> fresh = carts;
    while (!fresh.isEmpty()) {
      Set<PossibleCart> next = new HashSet<>();
      for (PossibleCart cart : fresh) {
        cart.open().forEach(effect -> next.add(cart.after(effect)));
      }
      next.removeAll(all);
      all.addAll(next);
      if (all.size() > POSSIBILITIES_MAX) {
        throw new Undecided();
      }
      fresh = next;
    }
    return all;
  }
}
