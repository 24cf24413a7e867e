package dev.cartwright.gateway;

import static java.util.Objects.requireNonNull;

/**
 * Where the services listen, each as {@code host:port}; underscores in names are allowed.
 *
 * @param users the user service
 * @param products the product service
 * @param carts the cart service
 * @param orders the order service
 */
public record Targets(String users, String products, String carts, String orders) {

  /** Checks that all are there. */
  public Targets {
    requireNonNull(users, "users");
    requireNonNull(products, "products");
    requireNonNull(carts, "carts");
    requireNonNull(orders, "orders");
  }
}
