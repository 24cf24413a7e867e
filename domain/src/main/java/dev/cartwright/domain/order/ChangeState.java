package dev.cartwright.domain.order;

/** Where a change is in its life. */
public enum ChangeState {
  /** Decided, but its effect is not there yet. */
  PENDING,
  /** Its effect is there. Final. */
  APPLIED,
  /** It will never have an effect. Final. */
  REJECTED
}
