package dev.cartwright.chaos.stored;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that is stored of orders and stock.
 *
 * @param orders all orders
 * @param changes all changes of orders
 * @param reservations all reservations
 * @param available what can be reserved, by product
 * @param ledger all movements of stock, by product and number
 * @param tasks the ids of what is still to be done
 */
public record Stored(
    List<StoredOrder> orders,
    List<StoredChange> changes,
    List<StoredReservation> reservations,
    Map<String, Long> available,
    List<Movement> ledger,
    List<String> tasks) {

  /** Returns the orders by their ids. */
  public Map<String, StoredOrder> ordersById() {
    return orders.stream().collect(Collectors.toMap(StoredOrder::id, Function.identity()));
  }

  /** Returns the reservations by their ids. */
  public Map<String, StoredReservation> reservationsById() {
    return reservations.stream()
        .collect(Collectors.toMap(StoredReservation::id, Function.identity()));
  }

  /** Returns the changes by their orders' ids. */
  public Map<String, List<StoredChange>> changesByOrder() {
    return changes.stream().collect(Collectors.groupingBy(StoredChange::order));
  }
}
