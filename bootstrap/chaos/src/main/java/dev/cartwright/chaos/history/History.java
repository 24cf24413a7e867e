package dev.cartwright.chaos.history;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that happened in one run.
 *
 * @param calls what clients asked and were answered, in the order of their starts
 * @param harms what was done to the system
 */
public record History(List<Call> calls, List<Harm> harms) {

  /** Sorts the calls. */
  public History {
    calls = calls.stream().sorted(Comparator.comparingLong(Call::start)).toList();
    harms = harms.stream().sorted(Comparator.comparingLong(Harm::start)).toList();
  }

  /** Returns the clients' intentions, those of each client in their order. */
  public List<Operation> operations() {
    return calls.stream()
        .collect(Collectors.groupingBy(Call::client, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(calls -> Operation.of(calls).stream())
        .toList();
  }

  /** Returns the clients' intentions by user. */
  public Map<String, List<Operation>> byUser() {
    return operations().stream()
        .collect(
            Collectors.groupingBy(
                operation -> operation.asked().user(), TreeMap::new, Collectors.toList()));
  }
}
