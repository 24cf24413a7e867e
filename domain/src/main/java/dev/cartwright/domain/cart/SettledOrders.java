package dev.cartwright.domain.cart;

import static dev.cartwright.domain.cart.CartChange.Outcome.MADE;
import static dev.cartwright.domain.cart.CartChange.Outcome.MADE_BEFORE;
import static dev.cartwright.domain.cart.CartChange.Outcome.SKIPPED;

import dev.cartwright.domain.shared.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The orders whose items were taken out of a cart, so that none is taken out twice.
 *
 * <p>A mark is forgotten {@link #MARK_AGE_MAX} after its order was created, and when there would be
 * more than {@value #MARKS_MAX}, always the oldest first. What is forgotten leaves the floor, and
 * an order that is neither marked nor newer than the floor is skipped: nobody knows any more
 * whether it was taken out. So is one older than {@link #STEP_AGE_MAX}, since the whole cart with
 * its marks is forgotten too when nobody looks at it for {@link Cart#IDLE_MAX}, which is longer.
 *
 * @param marks the orders that are remembered, the oldest first
 * @param floor when the newest of the forgotten orders was created, or empty if none was forgotten
 */
public record SettledOrders(List<OrderMark> marks, Optional<Instant> floor) {

  /** The most orders that are remembered. */
  public static final int MARKS_MAX = 500;

  /** How old an order can be when its items are taken out. */
  public static final Duration STEP_AGE_MAX = Duration.ofDays(7);

  /** How old a remembered order can be; a day more, for clocks that differ. */
  public static final Duration MARK_AGE_MAX = Duration.ofDays(8);

  /** No order yet. */
  public static final SettledOrders NONE = new SettledOrders(List.of(), Optional.empty());

  /**
   * Puts the marks in order and checks them.
   *
   * @throws InvalidValueException if there are too many or an order stands twice
   */
  public SettledOrders {
    marks = marks.stream().sorted(OrderMark.OLDEST_FIRST).toList();
    if (marks.size() > MARKS_MAX) {
      throw new InvalidValueException("cart orders", marks.size(), "<= " + MARKS_MAX);
    }
    long orders = marks.stream().map(OrderMark::order).distinct().count();
    if (orders < marks.size()) {
      throw new InvalidValueException("cart orders", orders, "one mark per order");
    }
  }

  /** Tells what is to become of an order's items now. */
  CartChange.Outcome outcomeFor(OrderMark order, Instant now) {
    if (marks.stream().anyMatch(mark -> mark.order().equals(order.order()))) {
      return MADE_BEFORE;
    }
    boolean forgettable = floor.filter(time -> !order.createTime().isAfter(time)).isPresent();
    return forgettable || isOlder(order, STEP_AGE_MAX, now) ? SKIPPED : MADE;
  }

  /** Returns these and one more order that was not marked, less those to be forgotten now. */
  SettledOrders and(OrderMark order, Instant now) {
    List<OrderMark> all =
        Stream.concat(marks.stream(), Stream.of(order)).sorted(OrderMark.OLDEST_FIRST).toList();
    int tooOld = (int) all.stream().takeWhile(mark -> isOlder(mark, MARK_AGE_MAX, now)).count();
    int forgotten = Math.max(tooOld, all.size() - MARKS_MAX);
    Optional<Instant> risen =
        Stream.concat(floor.stream(), all.stream().limit(forgotten).map(OrderMark::createTime))
            .max(Comparator.naturalOrder());
    return new SettledOrders(all.subList(forgotten, all.size()), risen);
  }

  private static boolean isOlder(OrderMark order, Duration age, Instant now) {
    return order.createTime().isBefore(now.minus(age));
  }
}
