package dev.cartwright.chaos.check;

import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.stored.Stored;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all checks found.
 *
 * @param problems what is wrong, by the check's name; those that found nothing are missing
 */
public record Verdict(Map<String, List<String>> problems) {

  /**
   * Applies all checks.
   *
   * @param cartsStepBack how much Redis may forget when it is killed
   */
  public static Verdict on(History history, Stored stored, Duration cartsStepBack) {
    List<Check> checks =
        List.of(
            new StockIsConserved(),
            new ReservationsMoveOnce(),
            new OrdersMatchStock(),
            new NothingIsOpen(),
            new RefusalsHaveTheirCauses(),
            new AcknowledgedOrders(),
            new KnownOrdersStay(),
            new OneOrderPerKey(),
            new OrdersMoveForward(),
            new NobodySawABug(),
            new DeliveriesCountOnce(),
            new CartsAreRegisters(cartsStepBack));
    Map<String, List<String>> found = new TreeMap<>();
    for (Check check : checks) {
      List<String> problems = check.problems(history, stored);
      if (!problems.isEmpty()) {
        found.put(check.getClass().getSimpleName(), problems);
      }
    }
    return new Verdict(found);
  }

  /** Returns all problems, with the names of the checks. */
  public List<String> all() {
    return problems.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(found -> entry.getKey() + ": " + found))
        .toList();
  }
}
