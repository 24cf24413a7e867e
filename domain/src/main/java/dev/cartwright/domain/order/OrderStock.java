package dev.cartwright.domain.order;

import dev.cartwright.domain.shared.Deviation;
import dev.cartwright.domain.shared.Invariant;
import dev.cartwright.domain.shared.ProductId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stock that the ended changes of an order have to have, next to the stock that they have. */
record OrderStock(
    Order.Snapshot order, List<OrderChange> takers, Map<ReservationId, Booking> bookings) {

  /** How many products a deviation names at most. */
  private static final int NAMED_MAX = 3;

  static OrderStock of(
      Order.Snapshot order, List<OrderChange> takers, Map<ReservationId, Booking> bookings) {
    return new OrderStock(order, takers, bookings);
  }

  /** Returns what breaks invariants I4 and I5. */
  List<Deviation> deviations() {
    List<Deviation> ofStates =
        takers.stream().flatMap(change -> deviationOf(change).stream()).toList();
    // If stock is not where it belongs, the sums say nothing new.
    return ofStates.isEmpty() && order.state() == OrderState.CONFIRMED
        ? deviationOfUnits().stream().toList()
        : ofStates;
  }

  private Optional<Deviation> deviationOf(OrderChange change) {
    ReservationId id = change.id().reservation();
    Optional<Booking.State> found = Optional.ofNullable(bookings.get(id)).map(Booking::state);
    Booking.State expected = expected(change);
    return found.filter(expected::equals).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Deviation(
                expected == Booking.State.COMMITTED ? Invariant.I4 : Invariant.I5,
                "reservation " + id,
                "%s for the %s change of a %s order"
                    .formatted(expected, change.state(), order.state()),
                found.map(Enum::name).orElse("none")));
  }

  private Booking.State expected(OrderChange change) {
    if (change.state() == ChangeState.REJECTED) {
      return Booking.State.RELEASED;
    }
    return switch (order.state()) {
      case PENDING, CONFIRMED -> Booking.State.COMMITTED;
      case CANCELLED -> Booking.State.RETURNED;
      case REJECTED -> Booking.State.RELEASED;
    };
  }

  private Optional<Deviation> deviationOfUnits() {
    Map<ProductId, Long> ordered =
        sums(
            order.lines().stream()
                .map(line -> Map.entry(line.product(), (long) line.quantity().units())));
    Map<ProductId, Long> taken =
        sums(
            takers.stream()
                .filter(change -> change.state() == ChangeState.APPLIED)
                .flatMap(change -> Stream.ofNullable(bookings.get(change.id().reservation())))
                .flatMap(booking -> booking.units().entrySet().stream()));
    return ordered.equals(taken)
        ? Optional.empty()
        : Optional.of(
            new Deviation(
                Invariant.I4,
                "order " + order.id(),
                "stock taken as ordered: " + only(ordered, taken),
                only(taken, ordered)));
  }

  private static Map<ProductId, Long> sums(Stream<Map.Entry<ProductId, Long>> units) {
    return units.collect(
        Collectors.groupingBy(Map.Entry::getKey, Collectors.summingLong(Map.Entry::getValue)));
  }

  /** Says how many units there are of the products that the other side has another number of. */
  private static String only(Map<ProductId, Long> units, Map<ProductId, Long> others) {
    Set<ProductId> products = new TreeSet<>(Comparator.comparing(ProductId::toString));
    products.addAll(units.keySet());
    products.addAll(others.keySet());
    return products.stream()
        .filter(it -> !units.getOrDefault(it, 0L).equals(others.getOrDefault(it, 0L)))
        .limit(NAMED_MAX)
        .map(it -> units.getOrDefault(it, 0L) + " of product " + it)
        .collect(Collectors.joining(", "));
  }
}
