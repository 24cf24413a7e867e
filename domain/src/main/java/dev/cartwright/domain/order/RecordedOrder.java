package dev.cartwright.domain.order;

import dev.cartwright.domain.shared.Deviation;
import dev.cartwright.domain.shared.Invariant;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.OrderId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An order next to what its changes, all of which have ended, say that it is. */
record RecordedOrder(Order.Snapshot order, List<OrderChange> changes, List<OrderId> twins) {

  static RecordedOrder of(Order.Snapshot order, List<OrderChange> changes, List<OrderId> twins) {
    List<OrderChange> sorted =
        changes.stream().sorted(Comparator.comparingInt(OrderChange::number)).toList();
    return new RecordedOrder(order, sorted, twins);
  }

  /** Returns what breaks invariant I8; all of it as one, since it is about one order. */
  Optional<Deviation> deviation() {
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    if (!twins.isEmpty()) {
      expected.add("one order for one request");
      found.add("also order " + twins.getFirst());
    }
    if (changes.isEmpty() || changes.getFirst().number() != 0) {
      expected.add("the change that made it");
      found.add("none");
    } else {
      compare("", recordedState(), order.state(), expected, found);
      compare("total ", recordedTotal(), order.totals().total(), expected, found);
      compareLines(recordedLines(), lines(order.lines()).toList(), expected, found);
    }
    return expected.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Deviation(
                Invariant.I8,
                "order " + order.id(),
                String.join("; ", expected),
                String.join("; ", found)));
  }

  private static void compare(
      String what, Object recorded, Object actual, List<String> expected, List<String> found) {
    if (!recorded.equals(actual)) {
      expected.add(what + recorded);
      found.add(what + actual);
    }
  }

  /** Names the first line that differs: there may be many. */
  private static void compareLines(
      List<String> recorded, List<String> actual, List<String> expected, List<String> found) {
    int same = 0;
    while (same < Math.min(recorded.size(), actual.size())
        && recorded.get(same).equals(actual.get(same))) {
      same++;
    }
    if (same < Math.max(recorded.size(), actual.size())) {
      expected.add("line " + (same + 1) + " " + lineOf(recorded, same));
      found.add("line " + (same + 1) + " " + lineOf(actual, same));
    }
  }

  private static String lineOf(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "none";
  }

  private OrderState recordedState() {
    if (changes.getFirst().state() == ChangeState.REJECTED) {
      return OrderState.REJECTED;
    }
    return applied().anyMatch(it -> it.key().kind() == ChangeKind.CANCEL)
        ? OrderState.CANCELLED
        : OrderState.CONFIRMED;
  }

  private Money recordedTotal() {
    return applied().reduce((earlier, later) -> later).orElse(changes.getFirst()).totals().total();
  }

  private List<String> recordedLines() {
    return Stream.concat(
            Stream.of(changes.getFirst()), applied().filter(change -> change.number() > 0))
        .flatMap(change -> lines(change.lines()))
        .toList();
  }

  /** Returns the changes that had an effect; the creation is the first of them, if it had one. */
  private Stream<OrderChange> applied() {
    return changes.stream().filter(it -> it.state() == ChangeState.APPLIED);
  }

  private static Stream<String> lines(List<OrderLine> lines) {
    return lines.stream()
        .map(it -> it.quantity().units() + " of " + it.product() + " at " + it.unitPrice());
  }
}
