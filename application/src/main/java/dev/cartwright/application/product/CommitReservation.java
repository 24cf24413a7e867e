package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.shared.Result;

/** Use case: a service makes units that are held an order's. */
@FunctionalInterface
public interface CommitReservation
    extends UseCase<CommitReservation.Command, Result<Reservation, ProductError>> {

  /**
   * Commits the reservation if it is held; otherwise it stays as it is.
   *
   * @return the reservation; or {@link ProductError.ServicesOnly} or {@link
   *     ProductError.ReservationNotFound}
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
