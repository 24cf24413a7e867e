package dev.cartwright.chaos.check;

import dev.cartwright.chaos.history.Harm;
import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.history.Operation;
import dev.cartwright.chaos.stored.Stored;
import dev.cartwright.chaos.stored.StoredChange;
import dev.cartwright.chaos.stored.StoredOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every answer about a cart is what the cart's own writes make of it, each of them once, and what
 * its orders took out, each of them once: an unanswered write once or not at all.
 */
public final class CartsAreRegisters implements Check {

  /** By how much the clock of a timeline may be behind what it tells of. */
  private static final Duration SLACK = Duration.ofSeconds(2);

  private final Duration stepBack;

  /**
   * Makes the check.
   *
   * @param stepBack how much of its last moments Redis may forget when it is killed
   */
  public CartsAreRegisters(Duration stepBack) {
    this.stepBack = stepBack;
  }

  @Override
  public List<String> problems(History history, Stored stored) {
    List<Long> redisKills =
        history.harms().stream()
            .filter(harm -> harm.kind().equals(Harm.REDIS_KILL))
            .map(Harm::start)
            .toList();
    Map<String, Effect> takingOrders = takingOrders(stored);
    List<String> problems = new ArrayList<>();
    history
        .byUser()
        .values()
        .forEach(operations -> {
          CartModel model = new CartModel(takingOrders, redisKills, stepBack);
          problems.addAll(firstProblem(operations, model));
        });
    return problems;
  }

  private static List<String> firstProblem(List<Operation> operations, CartModel model) {
    for (Operation operation : operations) {
      Set<PossibleCart> before = model.carts();
      try {
        if (!model.allows(operation)) {
          return List.of("cart: %s, but possible were: %s".formatted(operation, before));
        }
      } catch (PossibleCart.Undecided e) {
        return List.of("cart: too much is unknown to judge %s".formatted(operation));
      }
    }
    return List.of();
  }

  private static Map<String, Effect> takingOrders(Stored stored) {
    Map<String, StoredOrder> orders = stored.ordersById();
    Map<String, Effect> effects = new HashMap<>();
    for (StoredChange change : stored.changes()) {
      StoredOrder order = orders.get(change.order());
      if (order != null && change.number() == 0 && change.isApplied()) {
        effects.put(
            change.key(),
            new Effect(change.order(), Effect.Kind.TAKE, change.items(), settledAt(order)));
      }
    }
    return effects;
  }

  private static long settledAt(StoredOrder order) {
    return order.events().stream()
        .filter(event -> event.type().equals("CART_SETTLED"))
        .mapToLong(event -> event.time() + SLACK.toNanos() / 1_000)
        .findFirst()
        .orElse(Effect.NEVER);
  }
}
