package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.application.shared.port.Transactions;

/**
 * The stores of the product context, which share one database and its transactions.
 *
 * @param transactions makes several writes happen together
 * @param products keeps the catalogue
 * @param stock keeps stock and reservations
 * @param keys keeps the answers to requests
 */
public record ProductStores(
    Transactions transactions,
    ProductRepository products,
    StockRepository stock,
    IdempotencyKeys keys) {

  /** Checks that all parts are there. */
  public ProductStores {
    requireNonNull(transactions, "transactions");
    requireNonNull(products, "products");
    requireNonNull(stock, "stock");
    requireNonNull(keys, "keys");
  }
}
