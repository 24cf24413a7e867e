package dev.cartwright.memory.product;

import dev.cartwright.application.product.ProductOrder;
import dev.cartwright.application.shared.Cursor;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;

/** Compares products by the cursors that {@link ProductOrder} makes of them. */
final class ProductOrders {

  private static final Comparator<Cursor> BY_ID = Comparator.comparing(cursor -> cursor.key(1));
  private static final Comparator<Cursor> BY_TEXT =
      Comparator.comparing(cursor -> cursor.key(0).codePoints().toArray(), Arrays::compare);
  private static final Comparator<Cursor> BY_TIME =
      Comparator.comparing(cursor -> Instant.parse(cursor.key(0)));

  private ProductOrders() {}

  static Comparator<Cursor> comparatorOf(ProductOrder order) {
    return switch (order) {
      case NAME, SKU -> BY_TEXT.thenComparing(BY_ID);
      case OLDEST_FIRST -> BY_TIME.thenComparing(BY_ID);
      case NEWEST_FIRST -> BY_TIME.thenComparing(BY_ID).reversed();
    };
  }
}
