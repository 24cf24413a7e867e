package dev.cartwright.postgres.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.order.Shortage;
import dev.cartwright.domain.order.StockAnswer;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationCall;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.product.StockLines;
import dev.cartwright.domain.shared.Result;
import java.util.List;

/** The stock of a product context, in a PostgreSQL database of its own, without a network. */
final class PostgresStock implements StockReservations {

  private final StockRepository stock;

  PostgresStock(StockRepository stock) {
    this.stock = requireNonNull(stock, "stock");
  }

  @Override
  public StockAnswer reserve(ReservationId id, List<RequestedItem> items) {
    StockLines lines =
        StockLines.of(
            items.stream().map(it -> new StockLines.Line(it.product(), it.quantity())).toList());
    return ask(ReservationRequest.reserve(theirs(id), lines, true));
  }

  @Override
  public StockAnswer release(ReservationId id) {
    return ask(ReservationRequest.of(theirs(id), ReservationCall.RELEASE));
  }

  @Override
  public StockAnswer giveBack(ReservationId id) {
    return ask(ReservationRequest.of(theirs(id), ReservationCall.RETURN));
  }

  private static dev.cartwright.domain.product.ReservationId theirs(ReservationId id) {
    return new dev.cartwright.domain.product.ReservationId(id.order(), id.change());
  }

  private StockAnswer ask(ReservationRequest request) {
    RemoteCallGuard.check("StockReservations");
    return switch (stock.apply(request)) {
      case Result.Ok<Reservation, ProductError>(Reservation reservation) -> answer(reservation);
      case Result.Err<Reservation, ProductError>(ProductError.OutOfStock refusal) ->
          new StockAnswer.Released(
              StockAnswer.Cause.OUT_OF_STOCK,
              refusal.shortages().stream()
                  .map(it -> new Shortage(it.product(), it.asked(), it.available()))
                  .toList());
      case Result.Err<Reservation, ProductError>(ProductError refusal) ->
          throw new AssertionError(refusal.toString());
    };
  }

  private static StockAnswer answer(Reservation reservation) {
    return switch (reservation.state()) {
      case COMMITTED -> new StockAnswer.Committed();
      case RETURNED -> new StockAnswer.Returned();
      case RELEASED -> new StockAnswer.Released(StockAnswer.Cause.ABANDONED, List.of());
      case HELD -> throw new AssertionError("nobody holds stock: " + reservation);
    };
  }
}
