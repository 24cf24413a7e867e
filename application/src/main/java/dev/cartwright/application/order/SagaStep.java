package dev.cartwright.application.order;

/** What has just happened to a change, wherever it happened: a place where a process may die. */
public enum SagaStep {
  /** The change is written down, and its task. */
  TX1_COMMITTED,
  /** Stock has answered; for a cancellation, once for each reservation. */
  STOCK_ANSWERED,
  /** The answer is copied: the change is applied or rejected. */
  TX2_COMMITTED,
  /** What was ordered is taken out of the user's cart. */
  CART_ANSWERED,
  /** That is written down. */
  SETTLED_COMMITTED,
  /** The change waits for people. */
  PARKED
}
