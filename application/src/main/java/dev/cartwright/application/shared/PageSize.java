package dev.cartwright.application.shared;

import dev.cartwright.domain.shared.InvalidValueException;

/**
 * How many items a page may have.
 *
 * @param items 1 to {@value #ITEMS_MAX}
 */
public record PageSize(int items) {

  /** What a caller gets who does not say. */
  public static final int ITEMS_DEFAULT = 50;

  /** The largest page. */
  public static final int ITEMS_MAX = 200;

  /** Checks the range. */
  public PageSize {
    if (items < 1 || items > ITEMS_MAX) {
      throw new InvalidValueException("page_size", items, "1.." + ITEMS_MAX);
    }
  }

  /**
   * Returns the size for what a caller asked (AIP-158): 0 is the default, more than the largest
   * page is the largest page.
   *
   * @throws InvalidValueException if {@code asked} is negative
   */
  public static PageSize asked(int asked) {
    if (asked < 0) {
      throw new InvalidValueException("page_size", asked, ">= 0");
    }
    return new PageSize(asked == 0 ? ITEMS_DEFAULT : Math.min(asked, ITEMS_MAX));
  }
}
