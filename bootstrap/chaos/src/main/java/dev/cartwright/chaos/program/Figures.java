package dev.cartwright.chaos.program;

import dev.cartwright.chaos.history.Answered.Outcome;
import dev.cartwright.chaos.history.Harm;
import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.history.Method;
import dev.cartwright.chaos.history.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what is in a history. */
final class Figures {

  private static final double MICROS = 1e6;

  private Figures() {}

  /** Returns the figures by their names, which can be added to. */
  static SequencedMap<String, Object> of(History history) {
    List<Operation> operations = history.operations();
    SequencedMap<String, Object> figures = new LinkedHashMap<>();
    figures.put("calls", history.calls().size());
    figures.put(
        "calls without an answer",
        history.calls().stream()
            .filter(call -> call.answered().outcome() == Outcome.UNKNOWN)
            .count());
    figures.put("operations", operations.size());
    figures.put(
        "writes given up",
        operations.stream()
            .filter(each -> !each.asked().key().isEmpty())
            .filter(each -> each.answered().outcome() == Outcome.UNKNOWN)
            .count());
    for (Method method : List.of(Method.ORDER_CREATE, Method.ORDER_ADD, Method.ORDER_CANCEL)) {
      List<Operation> own =
          operations.stream().filter(each -> each.asked().method() == method).toList();
      figures.put(
          method + " made, refused", count(own, Outcome.OK) + ", " + count(own, Outcome.REFUSED));
    }
    figures.put("longest time to the last answer", seconds(longest(operations)));
    figures.put(
        "faults",
        history.harms().stream()
            .collect(Collectors.groupingBy(Harm::kind, TreeMap::new, Collectors.counting())));
    return figures;
  }

  private static long count(List<Operation> operations, Outcome outcome) {
    return operations.stream().filter(each -> each.answered().outcome() == outcome).count();
  }

  private static long longest(List<Operation> operations) {
    return operations.stream().mapToLong(each -> each.end() - each.start()).max().orElse(0);
  }

  /** Returns a span of a history for people. */
  static String seconds(long micros) {
    return String.format(Locale.ROOT, "%.1f s", micros / MICROS);
  }
}
