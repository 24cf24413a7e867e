package dev.cartwright.simulator.check;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeState;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.OrderLine;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.product.StockLines;
import dev.cartwright.domain.shared.ProductId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** I4, I5 and I8: orders and reservations say the same, and there is one order for each key. */
public final class OrderCheck {

  private final Map<ReservationId, Reservation> reservations;
  private final Set<ReservationId> explained;
  private final Findings findings;
  private final Set<Object> keys = new HashSet<>();

  /**
   * Checks against the reservations there are.
   *
   * @param booked those that belong to nobody's order
   */
  public OrderCheck(
      Map<ReservationId, Reservation> reservations, Set<ReservationId> booked, Findings findings) {
    this.reservations = requireNonNull(reservations, "reservations");
    this.explained = new HashSet<>(booked);
    this.findings = requireNonNull(findings, "findings");
  }

  /** Checks these orders, which are all. */
  public void run(List<StoredOrder> orders) {
    orders.forEach(this::check);
    reservations.forEach((id, reservation) ->
        findings.require(
            explained.contains(id) || reservation.state() != ReservationState.COMMITTED,
            "I4: stock is committed to no order:",
            reservation));
  }

  private void check(StoredOrder stored) {
    if (stored.changes().isEmpty()) {
      findings.require(false, "an order without a change:", stored.order());
      return;
    }
    stored.changes().forEach(change -> check(stored, change));
    OrderState state = stored.order().state();
    long cancelled = stored.count(it -> isApplied(it, ChangeKind.CANCEL));
    OrderState made = stateMadeBy(stored);
    findings.require(state == made, "I8: its changes made an order", made, stored.order());
    findings.require(
        cancelled == (state == OrderState.CANCELLED ? 1 : 0), "who cancelled it?", stored);
    if (state != OrderState.REJECTED) {
      findings.require(
          units(stored.order().lines()).equals(unitsTaken(stored)),
          "I4: lines and reservations differ:",
          stored);
    }
  }

  private static OrderState stateMadeBy(StoredOrder stored) {
    if (stored.changes().getFirst().state() == ChangeState.REJECTED) {
      return OrderState.REJECTED;
    }
    return stored.count(it -> isApplied(it, ChangeKind.CANCEL)) > 0
        ? OrderState.CANCELLED
        : OrderState.CONFIRMED;
  }

  private static boolean isApplied(OrderChange change, ChangeKind kind) {
    return change.key().kind() == kind && change.state() == ChangeState.APPLIED;
  }

  private void check(StoredOrder stored, OrderChange change) {
    findings.require(keys.add(change.key()), "I8: two changes with one key:", change);
    ReservationId id = new ReservationId(change.order(), change.number());
    Optional<Reservation> reservation = Optional.ofNullable(reservations.get(id));
    ReservationState wanted = wanted(stored, change);
    if (change.key().kind() == ChangeKind.CANCEL) {
      findings.require(reservation.isEmpty(), "a cancellation has stock:", reservation);
      return;
    }
    explained.add(id);
    findings.require(
        reservation.filter(it -> it.state() == wanted).isPresent(),
        "I4, I5: a reservation should be",
        wanted,
        reservation,
        change,
        stored.order().state());
    if (wanted != ReservationState.RELEASED) {
      findings.require(
          reservation.flatMap(Reservation::lines).equals(Optional.of(lines(change))),
          "I4: a reservation has other lines:",
          reservation,
          change);
    }
    change.refusal().ifPresent(why -> checkCause(why.reason(), reservation, change));
  }

  private static ReservationState wanted(StoredOrder stored, OrderChange change) {
    if (change.state() == ChangeState.REJECTED) {
      return ReservationState.RELEASED;
    }
    return stored.order().state() == OrderState.CANCELLED
        ? ReservationState.RETURNED
        : ReservationState.COMMITTED;
  }

  private void checkCause(String reason, Optional<Reservation> reservation, OrderChange change) {
    boolean outOfStock = reservation.filter(Reservation::isOutOfStock).isPresent();
    findings.require(
        reason.equals(outOfStock ? "OUT_OF_STOCK" : "ORDER_TIMED_OUT"),
        "a refusal that is not the reservation's cause:",
        change,
        reservation);
  }

  private static StockLines lines(OrderChange change) {
    return StockLines.of(
        change.items().stream()
            .map(item -> new StockLines.Line(item.product(), item.quantity()))
            .toList());
  }

  private static Map<String, Integer> units(List<OrderLine> lines) {
    Map<String, Integer> units = new TreeMap<>();
    lines.forEach(line -> add(units, line.product(), line.quantity().units()));
    return units;
  }

  private static Map<String, Integer> unitsTaken(StoredOrder stored) {
    Map<String, Integer> units = new TreeMap<>();
    stored
        .taken()
        .flatMap(change -> change.items().stream())
        .forEach((RequestedItem item) -> add(units, item.product(), item.quantity().units()));
    return units;
  }

  private static void add(Map<String, Integer> units, ProductId product, int more) {
    units.merge(product.toString(), more, Integer::sum);
  }
}
