package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.order.Shortage;
import dev.cartwright.domain.order.StockAnswer;
import dev.cartwright.domain.shared.ProductId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@link StockReservations} of a stock that it was told of: there is nothing of what was not put.
 */
public final class InMemoryStockReservations implements StockReservations {

  /** What was asked for, or empty for what was given up before anything was, and the answer. */
  private record Row(Optional<List<RequestedItem>> items, StockAnswer answer) {}

  private final Map<ProductId, Long> available = new HashMap<>();
  private final Map<ReservationId, Row> rows = new HashMap<>();

  /** Creates an empty stock. */
  public InMemoryStockReservations() {}

  /** Says how many units of a product there are from now on, besides those that are taken. */
  public synchronized void put(ProductId product, long units) {
    available.put(product, units);
  }

  /** Returns how many units of a product can be taken. */
  public synchronized long availableOf(ProductId product) {
    return available.getOrDefault(product, 0L);
  }

  /** Returns what has become of a reservation, or empty if there was none. */
  public synchronized Optional<StockAnswer> find(ReservationId id) {
    return Optional.ofNullable(rows.get(id)).map(Row::answer);
  }

  @Override
  public synchronized StockAnswer reserve(ReservationId id, List<RequestedItem> items) {
    RemoteCallGuard.check("StockReservations");
    Row row =
        rows.computeIfAbsent(id, key -> new Row(Optional.of(List.copyOf(items)), take(items)));
    return row.items().filter(it -> !it.equals(items)).isPresent()
        ? new StockAnswer.Mismatched()
        : row.answer();
  }

  private StockAnswer take(List<RequestedItem> items) {
    List<Shortage> shortages =
        items.stream()
            .filter(item -> item.quantity().units() > availableOf(item.product()))
            .map(item ->
                new Shortage(item.product(), item.quantity().units(), availableOf(item.product())))
            .toList();
    if (!shortages.isEmpty()) {
      return new StockAnswer.Released(StockAnswer.Cause.OUT_OF_STOCK, shortages);
    }
    items.forEach(item -> add(item, -1));
    return new StockAnswer.Committed();
  }

  @Override
  public synchronized StockAnswer release(ReservationId id) {
    RemoteCallGuard.check("StockReservations");
    StockAnswer abandoned = new StockAnswer.Released(StockAnswer.Cause.ABANDONED, List.of());
    return rows.computeIfAbsent(id, key -> new Row(Optional.empty(), abandoned)).answer();
  }

  @Override
  public synchronized StockAnswer giveBack(ReservationId id) {
    StockAnswer present = release(id);
    if (!(present instanceof StockAnswer.Committed)) {
      return present;
    }
    List<RequestedItem> items =
        Optional.ofNullable(rows.get(id)).orElseThrow().items().orElseThrow();
    items.forEach(item -> add(item, 1));
    StockAnswer returned = new StockAnswer.Returned();
    rows.put(id, new Row(Optional.of(items), returned));
    return returned;
  }

  private void add(RequestedItem item, int times) {
    available.merge(item.product(), (long) times * item.quantity().units(), Long::sum);
  }
}
