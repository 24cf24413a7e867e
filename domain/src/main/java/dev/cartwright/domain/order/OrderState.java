package dev.cartwright.domain.order;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where an order is in its life; {@link #allowed} is the one table of moves. */
public enum OrderState {
  /** In the making: its stock is being taken. */
  PENDING,
  /** Made. */
  CONFIRMED,
  /** Could not be made. Final. */
  REJECTED,
  /** Cancelled by the user or the shop. Final. */
  CANCELLED;

  /** Returns the states that an order in this one may move to. */
  public Set<OrderState> allowed() {
    return switch (this) {
      case PENDING -> Collections.unmodifiableSet(EnumSet.of(CONFIRMED, REJECTED));
      case CONFIRMED -> Set.of(CANCELLED);
      case REJECTED, CANCELLED -> Set.of();
    };
  }
}
