package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.shared.Result;

/** Use case: a service gives units up before they are an order's. */
@FunctionalInterface
public interface ReleaseReservation
    extends UseCase<ReleaseReservation.Command, Result<Reservation, ProductError>> {

  /**
   * Gives the units back if they are held; a reservation that is not held stays as it is. An id
   * that is unknown can't be reserved from then on.
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
