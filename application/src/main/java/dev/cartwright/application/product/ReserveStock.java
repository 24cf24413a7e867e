package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.StockLines;
import dev.cartwright.domain.shared.Result;

/** Use case: a service sets units aside for an order. */
@FunctionalInterface
public interface ReserveStock
    extends UseCase<ReserveStock.Command, Result<Reservation, ProductError>> {

  /**
   * Sets the units of all lines aside, or of none. A repeat changes nothing, but commits what was
   * held if it asks for that.
   *
   * @return the reservation as it is then, which may have ended meanwhile; or {@link
   *     ProductError.ServicesOnly}, {@link ProductError.OutOfStock} or {@link
   *     ProductError.ReservationMismatch}
   */
  @Override
  Result<Reservation, ProductError> handle(Command command);

  /**
   * The request.
   *
   * @param caller who asks
   * @param reservation the reservation's id
   * @param lines how many units of which products
   * @param commit whether to commit at once
   */
  record Command(Caller caller, ReservationId reservation, StockLines lines, boolean commit) {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(caller, "caller");
      requireNonNull(reservation, "reservation");
      requireNonNull(lines, "lines");
    }
  }
}
