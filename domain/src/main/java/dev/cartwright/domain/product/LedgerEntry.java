package dev.cartwright.domain.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.InvalidValueException;
import java.time.Instant;

/**
 * A movement of a product's stock that was made. The entries of a product, added up in their order,
 * are what is available, and never less than nothing on the way.
 *
 * @param sequence the number among the product's entries, from 1 and without gaps
 * @param movement what was moved
 * @param available how many units were available after it
 * @param time when it was made
 */
public record LedgerEntry(long sequence, StockMovement movement, long available, Instant time) {

  /**
   * Checks the numbers.
   *
   * @throws InvalidValueException if one is out of range
   */
  public LedgerEntry {
    requireNonNull(movement, "movement");
    requireNonNull(time, "time");
    if (sequence < 1) {
      throw new InvalidValueException("sequence", sequence, ">= 1");
    }
    if (available < 0) {
      throw new InvalidValueException("available", available, ">= 0");
    }
  }
}
