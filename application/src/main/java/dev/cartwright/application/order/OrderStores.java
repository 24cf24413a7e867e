package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.application.order.port.DiscountCodes;
import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.OrderOwners;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.port.DurableTasks;
import dev.cartwright.application.shared.port.Transactions;

/**
 * The stores of the order context, which share one database and its transactions.
 *
 * @param transactions makes several writes happen together
 * @param orders keeps orders
 * @param changes keeps their changes
 * @param watch watches over those that are not closed
 * @param owners knows whose they are
 * @param discounts counts the uses of discount codes
 * @param tasks keeps what is still to be done for changes
 */
public record OrderStores(
    Transactions transactions,
    OrderRepository orders,
    OrderChanges changes,
    ChangeWatch watch,
    OrderOwners owners,
    DiscountCodes discounts,
    DurableTasks tasks) {

  /** Checks that all parts are there. */
  public OrderStores {
    requireNonNull(transactions, "transactions");
    requireNonNull(orders, "orders");
    requireNonNull(changes, "changes");
    requireNonNull(watch, "watch");
    requireNonNull(owners, "owners");
    requireNonNull(discounts, "discounts");
    requireNonNull(tasks, "tasks");
  }
}
