package dev.cartwright.application.order.port;

import dev.cartwright.domain.order.OrderNumber;

/** Makes order numbers. Safe for use by many threads. */
@FunctionalInterface
public interface OrderNumbers {

  /** Returns a number that nobody can guess (R1), and that no other call returned (R2). */
  OrderNumber next();
}
