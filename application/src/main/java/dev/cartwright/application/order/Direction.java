package dev.cartwright.application.order;

/** Which way a change is driven that can turn back; a cancellation always goes forward. */
enum Direction {
  /** Stock is taken, unless it is given up already. */
  FORWARD,
  /** Stock is given up, unless it is taken already. */
  BACK
}
