package dev.cartwright.chaos.check;

import static dev.cartwright.chaos.check.Run.ADA;
import static dev.cartwright.chaos.check.Run.ORDER;
import static dev.cartwright.chaos.check.Run.TEA;
import static dev.cartwright.chaos.check.Run.tea;

import dev.cartwright.chaos.stored.Movement;
import dev.cartwright.chaos.stored.Stored;
import dev.cartwright.chaos.stored.StoredChange;
import dev.cartwright.chaos.stored.StoredOrder;
import dev.cartwright.chaos.stored.StoredReservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is stored after one order of three units from a stock of ten, line by line, so that tests
 * can write it down wrong.
 */
final class Books {

  static final String CREATION_KEY = "create";

  final List<StoredOrder> orders = new ArrayList<>();
  final List<StoredChange> changes = new ArrayList<>();
  final List<StoredReservation> reservations = new ArrayList<>();
  final List<Movement> ledger = new ArrayList<>();
  final List<String> tasks = new ArrayList<>();
  long available;

  /** Returns books in which the order is confirmed and all is well. */
  static Books ofAConfirmedOrder() {
    Books books = new Books();
    books.orders.add(order("CONFIRMED", 3, true, "CART_SETTLED"));
    books.changes.add(change(0, "CREATE", "APPLIED", 3, CREATION_KEY));
    books.reservations.add(reservation(0, "COMMITTED", "", 3));
    books.ledger.add(new Movement(TEA, 1, 10, "delivery", 10));
    books.ledger.add(movement(2, "reserve", -3, 7));
    books.available = 7;
    return books;
  }

  static StoredOrder order(String state, int units, boolean settled, String... events) {
    List<StoredOrder.Event> timeline = new ArrayList<>();
    for (String event : events) {
      timeline.add(new StoredOrder.Event(event, 0));
    }
    return new StoredOrder(ADA, ORDER, state, tea(units), 100L * units, settled, timeline);
  }

  static StoredChange change(int number, String kind, String state, int units, String key) {
    String refusal = state.equals("REJECTED") ? "OUT_OF_STOCK" : "";
    return new StoredChange(ADA, ORDER, number, kind, state, tea(units), key, refusal, false);
  }

  static StoredReservation reservation(int number, String state, String cause, int units) {
    return new StoredReservation(ORDER + "/" + number, state, cause, tea(units));
  }

  static Movement movement(long number, String step, long delta, long left) {
    return new Movement(TEA, number, delta, "%s/0/%s/%s".formatted(ORDER, step, TEA), left);
  }

  Stored stored() {
    return new Stored(orders, changes, reservations, Map.of(TEA, available), ledger, tasks);
  }
}
