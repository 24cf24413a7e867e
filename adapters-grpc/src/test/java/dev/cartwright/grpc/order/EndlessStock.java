package dev.cartwright.grpc.order;

import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.order.StockAnswer;
import java.util.List;

/** Has as much of everything as anybody asks for. */
final class EndlessStock implements StockReservations {

  @Override
  public StockAnswer reserve(ReservationId id, List<RequestedItem> items) {
    return new StockAnswer.Committed();
  }

  @Override
  public StockAnswer release(ReservationId id) {
    return new StockAnswer.Committed();
  }

  @Override
  public StockAnswer giveBack(ReservationId id) {
    return new StockAnswer.Returned();
  }
}
