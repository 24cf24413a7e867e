package dev.cartwright.chaos.program;

import dev.cartwright.chaos.check.Verdict;
import dev.cartwright.chaos.history.Answered;
import dev.cartwright.chaos.history.Harm;
import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.history.Method;
import dev.cartwright.chaos.history.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a storm left.
 *
 * @param seed what made it
 * @param history what happened
 * @param verdict what the checks found
 * @param calm whether everything became final in time
 * @param calmAfter how long after the last fault that was
 */
public record Figures(
    long seed, History history, Verdict verdict, boolean calm, Duration calmAfter) {

  /** Tells whether all is as it has to be. */
  public boolean good() {
    return calm && verdict.deviations() == 0;
  }

  @Override
  public String toString() {
    List<Operation> operations = history.operations();
    List<Operation> creations =
        operations.stream().filter(each -> each.asked().method() == Method.ORDER_CREATE).toList();
    return """
    seed %d: %s
    calls                 %8d
    wanted by clients     %8d
    unanswered calls      %8d
    never answered        %8d
    orders confirmed      %8d
    orders rejected       %8d
    longest to last answer %7.1f s
    final after last fault %7.1f s
    faults                %s
    %s\
    """
        .formatted(
            seed,
            good() ? "all is well" : "NOT well",
            history.calls().size(),
            operations.size(),
            history.calls().stream().filter(call -> isUnknown(call.answered())).count(),
            count(operations, each -> isUnknown(each.answered())),
            count(creations, each -> each.answered().isOk()),
            count(creations, each -> each.answered().outcome() == Answered.Outcome.REFUSED),
            operations.stream().mapToLong(each -> each.end() - each.start()).max().orElse(0) / 1e6,
            calmAfter.toMillis() / 1e3,
            faults(),
            verdict);
  }

  private static boolean isUnknown(Answered answered) {
    return answered.outcome() == Answered.Outcome.UNKNOWN;
  }

  private static long count(List<Operation> operations, Predicate<Operation> which) {
    return operations.stream().filter(which).count();
  }

  private Map<String, Long> faults() {
    return history.harms().stream()
        .collect(Collectors.groupingBy(Harm::kind, TreeMap::new, Collectors.counting()));
  }
}
