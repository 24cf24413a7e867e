package dev.cartwright.chaos.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A cart as it may be, as far as anybody can tell.
 *
 * @param items units by product
 * @param open what has not happened to it yet, but may at any time
 */
record PossibleCart(Map<String, Integer> items, Set<Effect> open) {

  private static final int POSSIBILITIES_MAX = 5_000;

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

  boolean isOverdue(long time) {
    return open.stream().anyMatch(effect -> effect.until() < time);
  }

  /**
   * Returns what carts can have become, when any of their open effects happen in any order.
   *
   * @throws Undecided if there are too many
   */
  static Set<PossibleCart> later(Set<PossibleCart> carts) {
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
