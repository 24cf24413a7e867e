package dev.cartwright.application.order.port;

import dev.cartwright.application.order.ChangeFilter;
import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeStep;
import java.time.Duration;
import java.time.Instant;

/**
 * Watches over the changes that are not closed: how long they have been open, what went wrong, and
 * which of them need people. Safe for use by many threads; joins the transaction of the thread it
 * is called on.
 *
 * <p>A change is open as {@code OrderChange.stepLeft} says. No method reads what a change holds, so
 * that a damaged one can be parked and listed. Every method throws {@code
 * PortException.Unavailable} if the store does not answer; a write may have happened or not.
 */
public interface ChangeWatch {

  /** How long a change that can turn back goes forward: one that creates an order or adds to it. */
  Duration TIME_TO_CONCLUDE = Duration.ofSeconds(60);

  /** The longest error that is kept, in characters. */
  int ERROR_CHARS_MAX = 500;

  /**
   * Tells by the store's clock whether a change was inserted longer than {@link #TIME_TO_CONCLUDE}
   * ago (R1). One that cancels an order is never overdue (R2), nor is one that is not there.
   */
  boolean isOverdue(ChangeId id);

  /** Counts one more failed attempt at an open change, and keeps its error, cut off (R3). */
  void recordFailure(ChangeId id, String error);

  /**
   * Takes a change out of what goes on by itself, if that step of it is still left (R4); locks its
   * order first, so that nobody can take the step at the same time.
   *
   * <p>R5: a change of which another step is left, or none, stays as it is.
   *
   * @param reason what is wrong, kept as the change's last error, cut off
   * @return true if it is parked now
   */
  boolean park(ChangeId id, ChangeStep failed, String reason, Instant now);

  /**
   * Takes back that a change is parked (R6), whatever its state.
   *
   * @return true if it was parked
   */
  boolean unpark(ChangeId id);

  /**
   * Returns a page of the open changes that pass the filter, the oldest first, as {@code
   * OpenChange.place} says.
   *
   * <p>R7: none that is closed. R8: going from page to page meets every change that was there all
   * the while exactly once.
   */
  Page<OpenChange> list(ChangeFilter filter, PageRequest page);
}
