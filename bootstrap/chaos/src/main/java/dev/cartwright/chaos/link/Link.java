package dev.cartwright.chaos.link;

/** Who is connected to whom. All instances of a service share its links. */
public enum Link {
  USERS_TO_DATABASE,
  PRODUCTS_TO_DATABASE,
  ORDERS_TO_DATABASE,
  CARTS_TO_REDIS,
  CARTS_TO_USERS,
  CARTS_TO_PRODUCTS,
  ORDERS_TO_USERS,
  ORDERS_TO_PRODUCTS,
  ORDERS_TO_CARTS
}
