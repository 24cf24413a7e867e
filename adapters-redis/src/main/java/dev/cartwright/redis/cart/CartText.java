package dev.cartwright.redis.cart;

import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartLine;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a cart as the fields of a hash: each product's quantity under its id, and under names that
 * begin with {@code @} what is no product.
 *
 * <p>Names with {@code @} that this version does not know are left as they are, so that carts of a
 * newer version can be read.
 */
final class CartText {

  static final String VERSION = "@version";

  private static final String PRICE_PREFIX = "@price:";
  private static final Pattern PRICE = Pattern.compile("(?<minor>\\d{1,18}) (?<currency>[A-Z]{3})");

  private CartText() {}

  /** Returns the name of the hash. */
  static String key(UserId user) {
    return "cart:" + user;
  }

  /** Returns the fields; none for a cart that is not stored. */
  static Map<String, String> toFields(Cart.Snapshot cart) {
    Map<String, String> fields = new TreeMap<>();
    if (!cart.version().equals(Version.UNSAVED)) {
      fields.put(VERSION, Long.toString(cart.version().number()));
    }
    for (CartLine line : cart.lines()) {
      fields.put(line.product().toString(), Integer.toString(line.quantity().units()));
      fields.put(PRICE_PREFIX + line.product(), line.addedUnitPrice().toString());
    }
    fields.putAll(CartHistoryText.toFields(cart.history()));
    return fields;
  }

  /**
   * Reads the fields of a hash.
   *
   * @throws InvalidValueException if they are not those of a cart
   */
  static Cart.Snapshot toSnapshot(UserId user, Map<String, String> fields) {
    List<CartLine> lines =
        fields.keySet().stream()
            .filter(name -> !name.startsWith("@"))
            .map(name -> toLine(name, fields))
            .toList();
    Version version = new Version(toNumber(VERSION, fields));
    return new Cart.Snapshot(user, lines, CartHistoryText.toHistory(fields), version);
  }

  private static CartLine toLine(String name, Map<String, String> fields) {
    ProductId product = ProductId.parse(name);
    if (!product.toString().equals(name)) {
      throw new InvalidValueException("cart field", name, "lower case");
    }
    int units = (int) Math.min(toNumber(name, fields), Integer.MAX_VALUE);
    return new CartLine(product, new Quantity(units), toPrice(PRICE_PREFIX + name, fields));
  }

  /** Reads a number in the one form that is written. */
  private static long toNumber(String name, Map<String, String> fields) {
    String text = fields.getOrDefault(name, "");
    try {
      long number = Long.parseLong(text);
      if (Long.toString(number).equals(text)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, together with other forms of a number.
    }
    throw new InvalidValueException("cart field " + name, text, "a whole number");
  }

  private static Money toPrice(String name, Map<String, String> fields) {
    String text = fields.getOrDefault(name, "");
    Matcher price = PRICE.matcher(text);
    if (!price.matches()) {
      throw new InvalidValueException("cart field " + name, text, "as in 1999 EUR");
    }
    return Money.of(Long.parseLong(price.group("minor")), price.group("currency"));
  }
}
