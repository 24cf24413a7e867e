package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.shared.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which orders are listed, and in which order.
 *
 * @param owner the orders of this user, or of all users
 * @param states orders in one of these states; rejected ones only if they are named
 * @param createdFrom orders of this time or later
 * @param createdBefore orders before this time
 * @param sorting in which order
 */
public record OrderFilter(
    Optional<UserId> owner,
    Set<OrderState> states,
    Optional<Instant> createdFrom,
    Optional<Instant> createdBefore,
    OrderSorting sorting) {

  /** Takes all states but REJECTED if none is named. */
  public OrderFilter {
    requireNonNull(owner, "owner");
    requireNonNull(createdFrom, "createdFrom");
    requireNonNull(createdBefore, "createdBefore");
    requireNonNull(sorting, "sorting");
    states =
        states.isEmpty()
            ? EnumSet.complementOf(EnumSet.of(OrderState.REJECTED))
            : EnumSet.copyOf(states);
    states = Collections.unmodifiableSet(states);
  }

  /** Returns a filter that every order of the user passes but rejected ones, newest first. */
  public static OrderFilter of(UserId owner) {
    return new OrderFilter(
        Optional.of(owner),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        OrderSorting.NEWEST_FIRST);
  }
}
