package dev.cartwright.bootstrap.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.application.product.ReleaseReservation;
import dev.cartwright.application.product.ReserveStock;
import dev.cartwright.application.product.ReturnReservation;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.order.Shortage;
import dev.cartwright.domain.order.StockAnswer;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.StockLines;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.grpc.product.StockUseCases;
import java.util.List;

/** Takes stock at the product context in the same JVM. */
public final class LocalStockReservations implements StockReservations {

  private static final String PORT = "StockReservations";
  private static final Caller CALLER = new Caller.Service("orderservice");

  private final StockUseCases stock;

  /** Creates reservations that {@code stock} makes. */
  public LocalStockReservations(StockUseCases stock) {
    this.stock = requireNonNull(stock, "stock");
  }

  @Override
  public StockAnswer reserve(ReservationId id, List<RequestedItem> items) {
    RemoteCallGuard.check(PORT);
    StockLines lines = StockLines.of(items.stream().map(LocalStockReservations::line).toList());
    return answer(
        id, stock.reserveStock().handle(new ReserveStock.Command(CALLER, theirs(id), lines, true)));
  }

  @Override
  public StockAnswer release(ReservationId id) {
    RemoteCallGuard.check(PORT);
    return answer(
        id, stock.releaseReservation().handle(new ReleaseReservation.Command(CALLER, theirs(id))));
  }

  @Override
  public StockAnswer giveBack(ReservationId id) {
    RemoteCallGuard.check(PORT);
    return answer(
        id, stock.returnReservation().handle(new ReturnReservation.Command(CALLER, theirs(id))));
  }

  private static StockLines.Line line(RequestedItem item) {
    return new StockLines.Line(item.product(), item.quantity());
  }

  private static dev.cartwright.domain.product.ReservationId theirs(ReservationId id) {
    return new dev.cartwright.domain.product.ReservationId(id.order(), id.change());
  }

  private static StockAnswer answer(ReservationId id, Result<Reservation, ProductError> result) {
    return switch (result) {
      case Result.Ok<Reservation, ProductError>(Reservation reservation) -> answer(reservation);
      case Result.Err<Reservation, ProductError>(ProductError.OutOfStock refusal) ->
          new StockAnswer.Released(StockAnswer.Cause.OUT_OF_STOCK, shortages(refusal.shortages()));
      case Result.Err<Reservation, ProductError>(ProductError.ReservationMismatch refusal) ->
          new StockAnswer.Mismatched();
      case Result.Err<Reservation, ProductError>(ProductError refusal) ->
          throw new PortException.CorruptData(
              "reservation %s was refused: %s".formatted(id, refusal.detail().reason()), null);
    };
  }

  private static StockAnswer answer(Reservation reservation) {
    return switch (reservation.state()) {
      case COMMITTED -> new StockAnswer.Committed();
      case RETURNED -> new StockAnswer.Returned();
      case RELEASED ->
          new StockAnswer.Released(
              reservation
                  .cause()
                  .map(cause -> StockAnswer.Cause.valueOf(cause.name()))
                  .orElseThrow(() -> new PortException.CorruptData(reservation.id(), null)),
              shortages(reservation.shortages()));
      case HELD -> throw new PortException.CorruptData(reservation.id(), null);
    };
  }

  private static List<Shortage> shortages(List<dev.cartwright.domain.product.Shortage> theirs) {
    return theirs.stream()
        .map(it -> new Shortage(it.product(), it.asked(), it.available()))
        .toList();
  }
}
