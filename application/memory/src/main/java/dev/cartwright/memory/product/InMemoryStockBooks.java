package dev.cartwright.memory.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.StockBooks;
import dev.cartwright.application.shared.Cursor;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.product.LedgerEntry;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationAccount;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.product.StockAccount;
import dev.cartwright.domain.product.StockAccount.LedgerSum;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.product.StockMovement;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.InMemoryTable;
import dev.cartwright.memory.shared.KeysetPages;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@link StockBooks} of an {@link InMemoryStockRepository}. */
final class InMemoryStockBooks implements StockBooks {

  private static final Comparator<Cursor> BY_ID = Comparator.comparing(cursor -> cursor.key(0));

  private final InMemoryStore store;
  private final InMemoryStockRepository stock;
  private final Ledgers ledgers;
  private final InMemoryTable<ReservationId, Reservation> reservations;
  private final TimeSource time;

  InMemoryStockBooks(
      InMemoryStore store,
      InMemoryStockRepository stock,
      Ledgers ledgers,
      InMemoryTable<ReservationId, Reservation> reservations,
      TimeSource time) {
    this.store = requireNonNull(store, "store");
    this.stock = requireNonNull(stock, "stock");
    this.ledgers = requireNonNull(ledgers, "ledgers");
    this.reservations = requireNonNull(reservations, "reservations");
    this.time = requireNonNull(time, "time");
  }

  @Override
  public Page<StockAccount> stock(PageRequest page) {
    return store.atomically(() ->
        KeysetPages.cut(ledgers.products(), it -> Cursor.of(it.toString()), BY_ID, page)
            .map(this::account));
  }

  @Override
  public Page<ReservationAccount> reservations(Set<ReservationState> states, PageRequest page) {
    return store.atomically(() ->
        KeysetPages.cut(
                reservations.select(it -> states.contains(it.state())),
                it -> Cursor.of(it.id().toString()),
                BY_ID,
                page)
            .map(it -> account(it, time.now())));
  }

  @Override
  public List<ReservationAccount> reservations(Set<ReservationId> ids) {
    return store.atomically(() ->
        ids.stream()
            .flatMap(id -> reservations.find(id).stream())
            .sorted(Comparator.comparing(it -> it.id().toString()))
            .map(it -> account(it, time.now()))
            .toList());
  }

  private StockAccount account(ProductId product) {
    StockLevel level = stock.find(product);
    List<LedgerEntry> entries = ledgers.after(product, 0, Integer.MAX_VALUE);
    LedgerSum sum = LedgerSum.EMPTY;
    for (LedgerEntry entry : entries) {
      sum = sum.plus(entry);
    }
    return new StockAccount(
        product, level.available(), entries.size(), level.held(), level.committed(), sum);
  }

  private ReservationAccount account(Reservation reservation, Instant now) {
    Map<String, Long> postings =
        reservation.products().stream()
            .flatMap(product -> movementsOf(reservation.id(), product))
            .collect(Collectors.toMap(StockMovement::id, StockMovement::delta));
    return new ReservationAccount.Sound(reservation, postings, now);
  }

  private Stream<StockMovement> movementsOf(ReservationId id, ProductId product) {
    return ledgers.after(product, 0, Integer.MAX_VALUE).stream()
        .map(LedgerEntry::movement)
        .filter(movement -> movement.id().startsWith(id + "/"));
  }
}
