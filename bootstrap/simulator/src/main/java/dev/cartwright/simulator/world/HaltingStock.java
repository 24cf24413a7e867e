package dev.cartwright.simulator.world;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.order.StockAnswer;
import java.util.List;

/** Stock that a process asks for late: it has decided to, and then it stands still. */
final class HaltingStock implements StockReservations {

  private final StockReservations stock;
  private final Halts halts;

  HaltingStock(StockReservations stock, Halts halts) {
    this.stock = requireNonNull(stock, "stock");
    this.halts = requireNonNull(halts, "halts");
  }

  @Override
  public StockAnswer reserve(ReservationId id, List<RequestedItem> items) {
    halts.maybe();
    return stock.reserve(id, items);
  }

  @Override
  public StockAnswer release(ReservationId id) {
    halts.maybe();
    return stock.release(id);
  }

  @Override
  public StockAnswer giveBack(ReservationId id) {
    halts.maybe();
    return stock.giveBack(id);
  }
}
