package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.Version;
import java.time.Instant;
import java.util.List;

/**
 * What a change of an order answered: the parts of the order that a change can touch, as it left
 * them.
 *
 * @param version the order's version after the change
 * @param state its state
 * @param updateTime when it was changed
 * @param lines its lines
 * @param totals what it cost
 * @param previousTotal what it cost before
 */
public record ChangeResponse(
    Version version,
    OrderState state,
    Instant updateTime,
    List<OrderLine> lines,
    Totals totals,
    Money previousTotal) {

  /** Checks that all parts are there. */
  public ChangeResponse {
    requireNonNull(version, "version");
    requireNonNull(state, "state");
    requireNonNull(updateTime, "updateTime");
    lines = List.copyOf(lines);
    requireNonNull(totals, "totals");
    requireNonNull(previousTotal, "previousTotal");
  }

  /** Returns what is answered for a change that led from one to the other. */
  static ChangeResponse of(Order.Snapshot before, Order.Snapshot after) {
    return new ChangeResponse(
        after.version(),
        after.state(),
        after.updateTime(),
        after.lines(),
        after.totals(),
        before.totals().total());
  }
}
