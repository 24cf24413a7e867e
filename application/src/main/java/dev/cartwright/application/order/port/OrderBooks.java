package dev.cartwright.application.order.port;

import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.OrderAccount;
import dev.cartwright.domain.shared.OrderId;
import java.util.List;
import java.util.Set;

/**
 * Shows orders and all of their changes side by side to whoever checks them. Safe for use by many
 * threads; changes nothing and keeps nobody waiting.
 *
 * <p>Every implementation passes {@code OrderBooksContract} of the testkit, whose tests carry the
 * rule numbers used here.
 *
 * <p>R1: an order is shown with its changes as they were at one moment. R2: what makes no sense is
 * shown as damaged, and does not keep the rest from being shown. Every method throws {@link
 * PortException.Unavailable} if the store does not answer.
 */
public interface OrderBooks {

  /**
   * Returns a page of the accounts of all orders.
   *
   * <p>R3: going from page to page meets every order that was there all the while exactly once.
   */
  Page<OrderAccount> orders(PageRequest page);

  /**
   * Returns the accounts of those of the orders that there are (R4), in no order.
   *
   * @param ids at most as many as a page of a list has
   */
  List<OrderAccount> orders(Set<OrderId> ids);
}
