package dev.cartwright.application.product;

import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.shared.InvalidValueException;

/** Use case: the system releases reservations that were held for too long. */
@FunctionalInterface
public interface ExpireReservations extends UseCase<ExpireReservations.Command, Integer> {

  /** The most reservations of one call. */
  int BATCH_MAX = 100;

  /**
   * Releases those that are due, the oldest first. Any number of instances may do this at once.
   *
   * @return how many were released; less than the limit if no more are due, or if others are at it
   */
  @Override
  Integer handle(Command command);

  /**
   * The request.
   *
   * @param limit the most reservations to release, 1 to {@value ExpireReservations#BATCH_MAX}
   */
  record Command(int limit) {

    /** Checks the range. */
    public Command {
      if (limit < 1 || limit > BATCH_MAX) {
        throw new InvalidValueException("limit", limit, "1.." + BATCH_MAX);
      }
    }
  }
}
