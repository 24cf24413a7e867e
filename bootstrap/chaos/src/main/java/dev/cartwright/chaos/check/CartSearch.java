package dev.cartwright.chaos.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds how a cart of which only orders can take something has become the one that an answer shows.
 *
 * <p>What orders take is the same in any order, so it is enough to decide for each of them whether
 * it came before the write that was answered, after it, or is still to come; and a way is left as
 * soon as all that is undecided can no longer lead to the answer.
 */
final class CartSearch {

  private static final int STEPS_MAX = 1_000_000;

  private final PossibleCart cart;
  private final List<Effect> takings;
  private final Map<String, Integer> shown;
  private final Set<Effect> taken = new HashSet<>();
  private final Set<PossibleCart> found = new HashSet<>();
  private int steps;

  private CartSearch(PossibleCart cart, Map<String, Integer> shown) {
    this.cart = cart;
    this.takings = List.copyOf(cart.open());
    this.shown = shown;
  }

  /**
   * Returns the carts that hold what was shown, except those that one of them can become at once.
   *
   * @param write what was written and answered by this; none if the cart was read
   * @throws PossibleCart.Undecided if there are too many ways
   */
  static Set<PossibleCart> showing(
      Map<String, Integer> shown, PossibleCart cart, @Nullable Effect write) {
    CartSearch search = new CartSearch(cart, shown);
    if (write == null) {
      search.after(0, cart.items());
    } else {
      search.before(0, cart.items(), write);
    }
    return search.found;
  }

  /** Decides what came before the write: what touches nothing of it may as well come after. */
  private void before(int next, Map<String, Integer> items, Effect write) {
    Map<String, Integer> written = write.on(items);
    if (!canLeadToShown(written, takings)) {
      return;
    }
    if (next == takings.size()) {
      after(0, written);
      return;
    }
    Effect taking = takings.get(next);
    if (taking.touches(write)) {
      taken.add(taking);
      before(next + 1, taking.on(items), write);
      taken.remove(taking);
    }
    before(next + 1, items, write);
  }

  /** Decides what came after the write: what changes nothing may as well come later. */
  private void after(int next, Map<String, Integer> items) {
    if (!canLeadToShown(items, takings.subList(next, takings.size()))) {
      return;
    }
    if (next == takings.size()) {
      Set<Effect> open = new HashSet<>(cart.open());
      open.removeAll(taken);
      found.add(new PossibleCart(items, open));
      return;
    }
    Effect taking = takings.get(next);
    Map<String, Integer> less = taking.on(items);
    if (!taken.contains(taking) && !less.equals(items)) {
      taken.add(taking);
      after(next + 1, less);
      taken.remove(taking);
    }
    after(next + 1, items);
  }

  private boolean canLeadToShown(Map<String, Integer> items, Collection<Effect> undecided) {
    if (++steps > STEPS_MAX) {
      throw new PossibleCart.Undecided();
    }
    return Stream.concat(items.keySet().stream(), shown.keySet().stream())
        .allMatch(product -> {
          int most = items.getOrDefault(product, 0);
          int wanted = shown.getOrDefault(product, 0);
          return wanted == most || (wanted < most && most - takenBy(undecided, product) <= wanted);
        });
  }

  private int takenBy(Collection<Effect> undecided, String product) {
    return undecided.stream()
        .filter(taking -> !taken.contains(taking))
        .mapToInt(taking -> taking.items().getOrDefault(product, 0))
        .sum();
  }
}
