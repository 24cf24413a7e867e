package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@link CartSettlement} with carts that it was told of; a cart that it does not know is empty. */
public final class InMemoryCartSettlement implements CartSettlement {

  private record Line(UserId owner, ProductId product) {}

  private final Map<Line, Long> carts = new HashMap<>();
  private final Set<OrderId> settled = new HashSet<>();
  private Optional<Instant> floor = Optional.empty();

  /** Creates empty carts. */
  public InMemoryCartSettlement() {}

  /** Says how many units of a product are in a user's cart from now on. */
  public synchronized void put(UserId owner, ProductId product, long units) {
    carts.put(new Line(owner, product), units);
  }

  /** Returns how many units of a product are in a user's cart. */
  public synchronized long unitsOf(UserId owner, ProductId product) {
    return carts.getOrDefault(new Line(owner, product), 0L);
  }

  /** Forgets which orders up to that time were settled. */
  public synchronized void forgetUpTo(Instant orderTime) {
    settled.clear();
    floor = Optional.of(orderTime);
  }

  @Override
  public synchronized Settlement settle(
      UserId owner, OrderId order, Instant orderTime, List<RequestedItem> items) {
    RemoteCallGuard.check("CartSettlement");
    if (settled.contains(order)) {
      return Settlement.ALREADY_SUBTRACTED;
    }
    if (floor.filter(it -> !orderTime.isAfter(it)).isPresent()) {
      return Settlement.SKIPPED;
    }
    settled.add(order);
    items.forEach(item -> subtract(new Line(owner, item.product()), item.quantity().units()));
    return Settlement.SUBTRACTED;
  }

  private void subtract(Line line, int units) {
    carts.computeIfPresent(line, (key, present) -> Math.max(0, present - units));
  }
}
