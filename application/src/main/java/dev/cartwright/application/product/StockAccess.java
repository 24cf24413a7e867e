package dev.cartwright.application.product;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.shared.Result;

/** Who may do what with reservations, and how callers are told apart. */
final class StockAccess {

  private StockAccess() {}

  /** Does what is asked of a reservation, if the caller is no person. */
  static Result<Reservation, ProductError> apply(
      Caller caller, StockRepository stock, ReservationRequest request) {
    return caller instanceof Caller.EndUser
        ? Result.err(new ProductError.ServicesOnly())
        : stock.apply(request);
  }

  /** Tells whether the caller may look at reservations: staff, services, and the system. */
  static boolean mayLook(Caller caller) {
    return !(caller instanceof Caller.EndUser person) || person.isStaff();
  }
}
