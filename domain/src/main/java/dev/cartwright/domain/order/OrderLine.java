package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;

/**
 * Some units of one product in an order. Sku, name and price are copies from the time of ordering.
 *
 * @param number its place in the order, from 1
 * @param product the product
 * @param sku the product's sku then
 * @param name the product's name then
 * @param quantity how many units
 * @param unitPrice what one unit cost then; zero or positive
 * @param discount this line's share of the order's discount; zero or negative
 */
public record OrderLine(
    int number,
    ProductId product,
    String sku,
    String name,
    Quantity quantity,
    Money unitPrice,
    Money discount) {

  /**
   * Checks all parts.
   *
   * @throws InvalidValueException if the price is negative, or the discount is positive, more than
   *     the line or in another currency
   */
  public OrderLine {
    requireNonNull(product, "product");
    requireNonNull(sku, "sku");
    requireNonNull(name, "name");
    if (number < 1) {
      throw new InvalidValueException("line_number", number, ">= 1");
    }
    if (unitPrice.isNegative()) {
      throw new InvalidValueException("unit_price", unitPrice, ">= 0");
    }
    Money payable = unitPrice.times(quantity.units());
    if (!discount.currency().equals(payable.currency())
        || discount.amountMinor() > 0
        || payable.plus(discount).isNegative()) {
      throw new InvalidValueException("discount", discount, "-" + payable + " .. 0");
    }
  }

  /** Returns a line at the offered price, without a discount yet. */
  static OrderLine of(int number, Offer offer, Quantity quantity) {
    return new OrderLine(
        number,
        offer.product(),
        offer.sku(),
        offer.name(),
        quantity,
        offer.unitPrice(),
        Money.zero(offer.unitPrice().currency()));
  }

  /** Returns what the units cost, before the discount. */
  public Money lineTotal() {
    return unitPrice.times(quantity.units());
  }

  /** Returns the line with that share of the discount. */
  OrderLine withDiscount(Money share) {
    return new OrderLine(number, product, sku, name, quantity, unitPrice, share);
  }
}
