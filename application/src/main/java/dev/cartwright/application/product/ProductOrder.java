package dev.cartwright.application.product;

import dev.cartwright.application.shared.Cursor;
import dev.cartwright.domain.product.Product;

/**
 * How a list of products is sorted. Texts go by code points; ties go by id, in the same direction.
 */
public enum ProductOrder {
  /** By name. */
  NAME,
  /** By sku. */
  SKU,
  /** By the time of creation, oldest first. */
  OLDEST_FIRST,
  /** By the time of creation, newest first. */
  NEWEST_FIRST;

  /** Returns where the products after this one begin: its sort key as a text, and its id. */
  public Cursor cursorAfter(Product.Snapshot product) {
    String key =
        switch (this) {
          case NAME -> product.details().name().value();
          case SKU -> product.details().sku().value();
          case OLDEST_FIRST, NEWEST_FIRST -> product.createTime().toString();
        };
    return Cursor.of(key, product.id().toString());
  }
}
