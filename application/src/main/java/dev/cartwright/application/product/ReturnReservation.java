package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.shared.Result;

/** Use case: a service gives the units of an order back. */
@FunctionalInterface
public interface ReturnReservation
    extends UseCase<ReturnReservation.Command, Result<Reservation, ProductError>> {

  /**
   * Gives the units back if they are committed; a reservation that is held or unknown is released,
   * and one that ended stays as it is.
   *
   * @return the reservation, or {@link ProductError.ServicesOnly}
   */
  @Override
  Result<Reservation, ProductError> handle(Command command);

  /**
   * The request.
   *
   * @param caller who asks
   * @param reservation which reservation
   */
  record Command(Caller caller, ReservationId reservation) {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(caller, "caller");
      requireNonNull(reservation, "reservation");
    }
  }
}
