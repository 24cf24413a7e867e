package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Cursor;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.shared.OrderId;
import java.time.Instant;
import java.util.Comparator;

/**
 * Where an order stands in a list by time; ids tell orders of one time apart.
 *
 * @param createTime when it was created
 * @param id its id
 */
public record OrderPosition(Instant createTime, OrderId id) implements Comparable<OrderPosition> {

  private static final Comparator<OrderPosition> BY_TIME =
      Comparator.comparing(OrderPosition::createTime).thenComparing(it -> it.id().toString());

  /** Checks that all parts are there. */
  public OrderPosition {
    requireNonNull(createTime, "createTime");
    requireNonNull(id, "id");
  }

  /** Returns where that order stands. */
  public static OrderPosition of(Order.Snapshot order) {
    return new OrderPosition(order.createTime(), order.id());
  }

  /** Returns the position that {@link #cursor} wrote down. */
  public static OrderPosition of(Cursor cursor) {
    return new OrderPosition(Instant.parse(cursor.key(0)), OrderId.parse(cursor.key(1)));
  }

  /** Returns where a page ends whose last order stands here. */
  public Cursor cursor() {
    return Cursor.of(createTime.toString(), id.toString());
  }

  /** Compares by time, oldest first. */
  @Override
  public int compareTo(OrderPosition other) {
    return BY_TIME.compare(this, other);
  }
}
