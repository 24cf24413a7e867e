package dev.cartwright.domain.order;

/** What a change does to an order. */
public enum ChangeKind {
  /** Makes it. */
  CREATE,
  /** Appends a line. */
  ADD,
  /** Cancels it. */
  CANCEL
}
