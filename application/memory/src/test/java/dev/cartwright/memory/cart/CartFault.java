package dev.cartwright.memory.cart;

/** What is wrong on purpose in a {@link CartStorm}. */
enum CartFault {
  /** A write that takes something out does not look whether the cart is still the one read. */
  CLEARS_WITHOUT_VERSION,
  /** A write that puts something in does not look whether the cart is still the one read. */
  ADDS_WITHOUT_VERSION,
  /** That an order was taken out is not noted at all. */
  NO_MARK,
  /** That an order was taken out is not noted where there is no cart. */
  NO_MARK_WHERE_NO_CART,
  /** A cart that becomes empty is removed, with all that it remembers. */
  EMPTYING_FORGETS,
  /** A client that gets no answer repeats its request without an idempotency key. */
  RETRY_WITHOUT_ID,
  /** A client that gets no answer repeats its request with a new idempotency key. */
  RETRY_WITH_NEW_ID
}
