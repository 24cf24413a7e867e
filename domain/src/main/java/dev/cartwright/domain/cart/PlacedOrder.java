package dev.cartwright.domain.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import java.time.Instant;
import java.util.List;

/**
 * An order as far as a cart cares: what is to be taken out of the cart of its user.
 *
 * @param id the order
 * @param createTime when it was created
 * @param items what was ordered; 1 to {@value #ITEMS_MAX}, a product may stand in several
 */
public record PlacedOrder(OrderId id, Instant createTime, List<Item> items) {

  /** The most items of an order. */
  public static final int ITEMS_MAX = 100;

  /**
   * Checks the number of items.
   *
   * @throws InvalidValueException if there are none or too many
   */
  public PlacedOrder {
    requireNonNull(id, "id");
    requireNonNull(createTime, "createTime");
    items = List.copyOf(items);
    if (items.isEmpty() || items.size() > ITEMS_MAX) {
      throw new InvalidValueException("items", items.size() + " items", "1 to " + ITEMS_MAX);
    }
  }

  /** Returns what a cart notes of it. */
  OrderMark mark() {
    return new OrderMark(id, createTime);
  }

  /**
   * Some units of a product that were ordered.
   *
   * @param product the product
   * @param quantity how many units
   */
  public record Item(ProductId product, Quantity quantity) {

    /** Checks that all parts are there. */
    public Item {
      requireNonNull(product, "product");
      requireNonNull(quantity, "quantity");
    }
  }
}
