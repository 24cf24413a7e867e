package dev.cartwright.domain.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.ProductId;
import java.time.Instant;
import java.util.Optional;

/**
 * How many units of a product there are.
 *
 * @param product the product
 * @param available how many can be reserved now; never negative
 * @param held how many are held for orders in the making
 * @param committed how many belong to orders
 * @param updateTime when the available number last changed, or empty if it never did
 */
public record StockLevel(
    ProductId product, long available, long held, long committed, Optional<Instant> updateTime) {

  /** The most units that a product can be adjusted to. */
  public static final long UNITS_MAX = 1_000_000_000_000L;

  /**
   * Checks the numbers.
   *
   * @throws InvalidValueException if one is negative
   */
  public StockLevel {
    requireNonNull(product, "product");
    requireNonNull(updateTime, "updateTime");
    if (available < 0 || held < 0 || committed < 0) {
      throw new InvalidValueException(
          "stock",
          available + " available, " + held + " held, " + committed + " committed",
          ">= 0");
    }
  }

  /** Returns the stock of a product that never had any. */
  public static StockLevel none(ProductId product) {
    return new StockLevel(product, 0, 0, 0, Optional.empty());
  }

  /** Returns the same with what a movement left available. */
  public StockLevel after(LedgerEntry entry) {
    return new StockLevel(product, entry.available(), held, committed, Optional.of(entry.time()));
  }
}
