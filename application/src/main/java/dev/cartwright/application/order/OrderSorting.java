package dev.cartwright.application.order;

/** In which order orders are listed. */
public enum OrderSorting {
  /** The newest one first. */
  NEWEST_FIRST,
  /** The oldest one first. */
  OLDEST_FIRST
}
