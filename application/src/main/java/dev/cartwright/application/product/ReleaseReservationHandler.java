package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationCall;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.shared.Result;

/** The standard {@link ReleaseReservation}. */
public final class ReleaseReservationHandler implements ReleaseReservation {

  private final StockRepository stock;

  /** Creates the use case on top of the stock. */
  public ReleaseReservationHandler(StockRepository stock) {
    this.stock = requireNonNull(stock, "stock");
  }

  @Override
  public Result<Reservation, ProductError> handle(Command command) {
    return StockAccess.apply(
        command.caller(),
        stock,
        ReservationRequest.of(command.reservation(), ReservationCall.RELEASE));
  }
}
