package dev.cartwright.chaos.check;

import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.history.Items;
import dev.cartwright.chaos.stored.Stored;
import dev.cartwright.chaos.stored.StoredChange;
import dev.cartwright.chaos.stored.StoredOrder;
import dev.cartwright.chaos.stored.StoredReservation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * I4 and I5: an order's state is what its changes make of it; the reservations of a confirmed
 * order's changes are committed, and their lines are the order's; those of a cancelled order are
 * returned; those of a rejected change released; and no committed reservation belongs to nobody.
 */
public final class OrdersMatchStock implements Check {

  private static final String NONE = "none";

  @Override
  public List<String> problems(History history, Stored stored) {
    List<String> problems = new ArrayList<>();
    Map<String, StoredOrder> orders = stored.ordersById();
    Map<String, StoredReservation> reservations = stored.reservationsById();
    for (StoredChange change : stored.changes()) {
      StoredOrder order = orders.get(change.order());
      if (order != null && change.takesStock()) {
        problems.addAll(problemsOf(order, change, reservations.get(change.reservation())));
      }
    }
    problems.addAll(statesThatDiffer(stored));
    problems.addAll(linesThatDiffer(stored));
    problems.addAll(ofNobody(stored));
    return problems;
  }

  private static List<String> problemsOf(
      StoredOrder order, StoredChange change, @Nullable StoredReservation reservation) {
    String found = reservation == null ? NONE : reservation.state();
    String expected =
        switch (change.state()) {
          case "APPLIED" -> order.state().equals("CANCELLED") ? "RETURNED" : "COMMITTED";
          case "REJECTED" -> "RELEASED";
          default -> found;
        };
    List<String> problems = new ArrayList<>();
    if (!found.equals(expected)) {
      problems.add(
          "I4/I5: order %s is %s, its change %d is %s, but the reservation is %s (expected: %s)"
              .formatted(
                  order.id(), order.state(), change.number(), change.state(), found, expected));
    }
    if (reservation != null && change.isApplied() && !reservation.items().equals(change.items())) {
      problems.add("I4: %s took other units than %s".formatted(reservation, change));
    }
    return problems;
  }

  private static List<String> statesThatDiffer(Stored stored) {
    Map<String, List<StoredChange>> changes = stored.changesByOrder();
    return stored.orders().stream()
        .filter(order -> {
          List<StoredChange> own = changes.getOrDefault(order.id(), List.of());
          return own.stream().noneMatch(change -> change.state().equals("PENDING"))
              && !order.state().equals(stateAfter(own));
        })
        .map(order -> "I4/I5: the state of %s is not that of its changes".formatted(order))
        .toList();
  }

  private static String stateAfter(List<StoredChange> changes) {
    if (changes.stream().anyMatch(change -> change.number() == 0 && !change.isApplied())) {
      return "REJECTED";
    }
    boolean cancelled =
        changes.stream().anyMatch(change -> !change.takesStock() && change.isApplied());
    return cancelled ? "CANCELLED" : "CONFIRMED";
  }

  private static List<String> linesThatDiffer(Stored stored) {
    Map<String, List<StoredChange>> changes = stored.changesByOrder();
    return stored.orders().stream()
        .filter(StoredOrder::wasConfirmed)
        .filter(order -> {
          List<Map<String, Integer>> made =
              changes.getOrDefault(order.id(), List.of()).stream()
                  .filter(change -> change.takesStock() && change.isApplied())
                  .map(StoredChange::items)
                  .toList();
          return !Items.sum(made).equals(order.items());
        })
        .map(order -> "I4: the lines of %s are not those of its changes".formatted(order))
        .toList();
  }

  private static List<String> ofNobody(Stored stored) {
    Map<String, StoredChange> changes = new HashMap<>();
    changes.putAll(
        stored.changes().stream()
            .filter(StoredChange::takesStock)
            .collect(Collectors.toMap(StoredChange::reservation, Function.identity())));
    return stored.reservations().stream()
        .filter(StoredReservation::takes)
        .filter(reservation -> !isOf(changes.get(reservation.id())))
        .map(reservation -> "I4: stock is taken by no change: " + reservation)
        .toList();
  }

  private static boolean isOf(@Nullable StoredChange change) {
    return change != null && change.isApplied();
  }
}
