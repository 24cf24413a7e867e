package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Deviation;
import dev.cartwright.domain.shared.Invariant;
import dev.cartwright.domain.shared.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An order next to its changes, all of one moment: what an audit compares with the stock. While a
 * change is PENDING, nothing is said of the order: it is on its way.
 */
public sealed interface OrderAccount {

  /** Returns which order it is. */
  OrderId order();

  /** Returns the reservations whose bookings {@link #deviations} wants to see. */
  Set<ReservationId> reservations();

  /** Returns what breaks invariants I4, I5 and I8, given the bookings of its reservations. */
  List<Deviation> deviations(Map<ReservationId, Booking> bookings);

  /** Returns how stock that is booked as the order's breaks invariant I4, if it does. */
  Optional<Deviation> deviationOf(Booking committed);

  /** Returns the deviation that is stock which belongs to an order that does not exist. */
  static Deviation ofNoOrder(Booking committed) {
    return unbacked(committed.id(), "no such order");
  }

  private static Deviation unbacked(ReservationId id, String found) {
    return new Deviation(
        Invariant.I4,
        "reservation " + id,
        "an applied change of a confirmed order for COMMITTED stock",
        found);
  }

  /**
   * One that makes sense in itself.
   *
   * @param state the order
   * @param changes its changes
   * @param twins other orders of the owner that were made by the same request
   */
  record Sound(Order.Snapshot state, List<OrderChange> changes, List<OrderId> twins)
      implements OrderAccount {

    /** Keeps the lists unchangeable. */
    public Sound {
      requireNonNull(state, "state");
      changes = List.copyOf(changes);
      twins = List.copyOf(twins);
    }

    @Override
    public OrderId order() {
      return state.id();
    }

    /** Returns the changes that take stock, all of which have ended; none if one has not. */
    private List<OrderChange> takers() {
      return changes.stream().anyMatch(OrderChange::isPending)
          ? List.of()
          : changes.stream().filter(it -> it.key().kind() != ChangeKind.CANCEL).toList();
    }

    @Override
    public Set<ReservationId> reservations() {
      return takers().stream()
          .map(it -> it.id().reservation())
          .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Deviation> deviations(Map<ReservationId, Booking> bookings) {
      if (changes.stream().anyMatch(OrderChange::isPending)) {
        return List.of();
      }
      List<Deviation> deviations = new ArrayList<>();
      RecordedOrder.of(state, changes, twins).deviation().ifPresent(deviations::add);
      deviations.addAll(OrderStock.of(state, takers(), bookings).deviations());
      return deviations;
    }

    @Override
    public Optional<Deviation> deviationOf(Booking committed) {
      if (changes.stream().anyMatch(OrderChange::isPending)) {
        return Optional.empty();
      }
      Optional<OrderChange> taker =
          takers().stream().filter(it -> it.id().reservation().equals(committed.id())).findFirst();
      boolean backed =
          state.state() == OrderState.CONFIRMED
              && taker.filter(it -> it.state() == ChangeState.APPLIED).isPresent();
      String change = taker.map(it -> "the change " + it.state()).orElse("no such change");
      return backed
          ? Optional.empty()
          : Optional.of(unbacked(committed.id(), change + ", the order " + state.state()));
    }
  }

  /**
   * One that makes no sense.
   *
   * @param order which order it is
   * @param problem why not
   */
  record Damaged(OrderId order, String problem) implements OrderAccount {

    /** Checks that all parts are there. */
    public Damaged {
      requireNonNull(order, "order");
      requireNonNull(problem, "problem");
    }

    @Override
    public Set<ReservationId> reservations() {
      return Set.of();
    }

    @Override
    public List<Deviation> deviations(Map<ReservationId, Booking> bookings) {
      return List.of(
          new Deviation(Invariant.I8, "order " + order, "the order as it was made", problem));
    }

    @Override
    public Optional<Deviation> deviationOf(Booking committed) {
      return Optional.empty();
    }
  }
}
