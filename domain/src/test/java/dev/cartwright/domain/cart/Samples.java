package dev.cartwright.domain.cart;

import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Carts and lines to test with; equal arguments give equal values. */
final class Samples {

  static final UserId USER = new UserId(new UUID(7, 7));
  static final Version FIRST = new Version(1_000_000_007);

  private Samples() {}

  static ProductId product(int number) {
    return new ProductId(new UUID(number, number));
  }

  static CartLine line(int product, int units) {
    return line(product, units, 1999);
  }

  static CartLine line(int product, int units, long amountMinor) {
    return new CartLine(product(product), new Quantity(units), Money.of(amountMinor, "EUR"));
  }

  static Cart stored(CartLine... lines) {
    return Cart.restore(new Cart.Snapshot(USER, List.of(lines), CartHistory.NONE, FIRST));
  }

  static Cart full(int lines) {
    return stored(
        IntStream.rangeClosed(1, lines).mapToObj(i -> line(i, 1)).toArray(CartLine[]::new));
  }
}
