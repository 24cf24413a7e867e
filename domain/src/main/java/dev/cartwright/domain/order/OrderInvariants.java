package dev.cartwright.domain.order;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.InvalidValueException.Problem;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What holds for every order, new or stored. */
final class OrderInvariants {

  private OrderInvariants() {}

  /**
   * Returns the state if it is that of a possible order.
   *
   * @throws InvalidValueException with every invariant that it breaks
   */
  static Order.Snapshot checked(Order.Snapshot state) {
    List<OrderLine> lines = state.lines();
    if (lines.isEmpty() || lines.size() > Order.LINES_MAX) {
      throw new InvalidValueException("lines", lines.size(), "1.." + Order.LINES_MAX);
    }
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      OrderLine line = lines.get(i);
      check(problems, "line_number", line.number(), i + 1);
      if (unitsOf(lines, line.product()) > Quantity.UNITS_MAX) {
        problems.add(
            Problem.of("units", line.product(), "at most " + Quantity.UNITS_MAX + " a product"));
      }
    }
    check(problems, "currencies", currencies(lines), Set.of(state.totals().subtotal().currency()));
    if (problems.isEmpty()) {
      check(problems, "subtotal", state.totals().subtotal(), sum(lines, OrderLine::lineTotal));
      check(problems, "discount", state.totals().discount(), sum(lines, OrderLine::discount));
    }
    boolean rejected = state.state() == OrderState.REJECTED;
    check(problems, "rejection", state.rejection().isPresent(), rejected);
    if (!problems.isEmpty()) {
      throw new InvalidValueException(problems);
    }
    return state;
  }

  /** Returns how many units of a product the lines hold together. */
  static int unitsOf(List<OrderLine> lines, ProductId product) {
    return lines.stream()
        .filter(line -> line.product().equals(product))
        .mapToInt(line -> line.quantity().units())
        .sum();
  }

  private static Set<Currency> currencies(List<OrderLine> lines) {
    return lines.stream().map(line -> line.unitPrice().currency()).collect(Collectors.toSet());
  }

  private static Money sum(List<OrderLine> lines, Function<OrderLine, Money> part) {
    return lines.stream().map(part).reduce(Money::plus).orElseThrow();
  }

  private static void check(List<Problem> problems, String name, Object got, Object expected) {
    if (!got.equals(expected)) {
      problems.add(Problem.of(name, got, expected.toString()));
    }
  }
}
