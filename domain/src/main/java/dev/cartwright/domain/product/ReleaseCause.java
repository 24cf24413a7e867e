package dev.cartwright.domain.product;

/** Why a reservation was released. */
public enum ReleaseCause {
  /** There was not enough of some product. */
  OUT_OF_STOCK,
  /** The order was given up. */
  ABANDONED,
  /** It was held for too long. */
  EXPIRED
}
