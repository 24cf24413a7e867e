package dev.cartwright.chaos.history;

/** What clients call. */
public enum Method {
  /** Adds units to the client's cart. */
  CART_ADD,
  /** Sets the quantity of a product in the client's cart. */
  CART_SET,
  /** Reads the client's cart. */
  CART_READ,
  /** Creates an order. */
  ORDER_CREATE,
  /** Adds units to an order. */
  ORDER_ADD,
  /** Cancels an order. */
  ORDER_CANCEL,
  /** Reads an order. */
  ORDER_READ,
  /** Adds units to the stock of a product. */
  STOCK_ADJUST
}
