package dev.cartwright.domain.order;

/** What is left to do for a change that is open. */
public enum ChangeStep {
  /** It is PENDING: stock has to be asked, and the answer to be copied. */
  CONCLUDE,
  /** It is an applied creation: what was ordered has to be taken out of the user's cart. */
  SETTLE_CART
}
