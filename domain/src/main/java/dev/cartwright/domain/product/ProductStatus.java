package dev.cartwright.domain.product;

import java.util.EnumSet;
import java.util.Set;

/** Where a product is in its life. */
public enum ProductStatus {
  /** Being prepared: only staff and services see it, and nobody can buy it. */
  DRAFT,
  /** For sale. */
  ACTIVE,
  /** No longer for sale; still readable by id, for carts and orders that hold it. */
  ARCHIVED;

  /**
   * Returns where a product may go from here: the one table of allowed moves.
   *
   * <p>A draft can't be archived: what was never on sale would become readable for everybody.
   */
  public Set<ProductStatus> next() {
    return switch (this) {
      case DRAFT, ARCHIVED -> EnumSet.of(ACTIVE);
      case ACTIVE -> EnumSet.of(ARCHIVED);
    };
  }
}
