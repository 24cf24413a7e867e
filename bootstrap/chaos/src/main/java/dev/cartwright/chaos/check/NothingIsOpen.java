package dev.cartwright.chaos.check;

import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.stored.Stored;
import dev.cartwright.chaos.stored.StoredOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything is final: no change is pending or parked, no task is left, nothing is held, and every
 * cart is settled once.
 */
public final class NothingIsOpen implements Check {

  @Override
  public List<String> problems(History history, Stored stored) {
    List<String> problems = new ArrayList<>();
    stored.changes().stream()
        .filter(change -> change.parked() || change.state().equals("PENDING"))
        .forEach(change -> problems.add("not final: " + change));
    stored.orders().stream()
        .filter(order -> order.state().equals("PENDING"))
        .forEach(order -> problems.add("not final: " + order));
    stored.orders().stream()
        .filter(order -> order.wasConfirmed() && !isSettled(order))
        .forEach(order -> problems.add("its cart is not settled once: " + order));
    stored.reservations().stream()
        .filter(reservation -> reservation.state().equals("HELD"))
        .forEach(reservation -> problems.add("I6: held for too long: " + reservation));
    stored.tasks().forEach(task -> problems.add("a task is left: " + task));
    return problems;
  }

  private static boolean isSettled(StoredOrder order) {
    return order.cartSettled() && order.count("CART_SETTLED") == 1;
  }
}
