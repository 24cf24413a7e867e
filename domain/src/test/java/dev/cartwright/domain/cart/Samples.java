package dev.cartwright.domain.cart;

import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Carts and lines to test with; equal arguments give equal values. */
final class Samples {

  static final UserId USER = new UserId(new UUID(7, 7));
  static final Instant NOW = Instant.parse("2030-01-31T12:00:00Z");
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

  /** Returns the cart as a repository gives it back. */
  static Cart saved(Cart cart) {
    return cart.isChanged() ? Cart.restore(cart.snapshot()) : cart;
  }

  static OrderId orderId(int number) {
    return new OrderId(new UUID(number, number));
  }

  static PlacedOrder order(int number, Instant createTime, CartLine... lines) {
    List<PlacedOrder.Item> items =
        Stream.of(lines)
            .map(line -> new PlacedOrder.Item(line.product(), line.quantity()))
            .toList();
    return new PlacedOrder(orderId(number), createTime, items);
  }

  static Cart full(int lines) {
    return stored(
        IntStream.rangeClosed(1, lines).mapToObj(i -> line(i, 1)).toArray(CartLine[]::new));
  }
}
