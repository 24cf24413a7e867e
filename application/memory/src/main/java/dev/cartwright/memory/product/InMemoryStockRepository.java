package dev.cartwright.memory.product;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.cartwright.application.product.port.StockBooks;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.product.LedgerEntry;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationCall;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.product.StockAdjustment;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.product.StockMovement;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.InMemoryTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A {@link StockRepository} that forgets everything when the process ends. */
public final class InMemoryStockRepository implements StockRepository {

  private final InMemoryStore store;
  private final Ledgers ledgers;
  private final InMemoryTable<ReservationId, Reservation> reservations;
  private final TimeSource time;
  private final Duration holdTime;

  /** Creates an empty repository that joins the transactions of {@code store}. */
  public InMemoryStockRepository(InMemoryStore store, TimeSource time) {
    this(store, new Ledgers(store), store.newTable(), time, Reservation.HOLD_TIME);
  }

  private InMemoryStockRepository(
      InMemoryStore store,
      Ledgers ledgers,
      InMemoryTable<ReservationId, Reservation> reservations,
      TimeSource time,
      Duration holdTime) {
    this.store = requireNonNull(store, "store");
    this.ledgers = ledgers;
    this.reservations = reservations;
    this.time = requireNonNull(time, "time");
    this.holdTime = requireNonNull(holdTime, "holdTime");
  }

  /** Returns a repository of the same stock that holds units for another time. */
  public InMemoryStockRepository holdingFor(Duration other) {
    return new InMemoryStockRepository(store, ledgers, reservations, time, other);
  }

  /** Returns the books of this stock, for whoever checks them. */
  public StockBooks books() {
    return new InMemoryStockBooks(store, this, ledgers, reservations, time);
  }

  @Override
  public StockLevel find(ProductId product) {
    return store.atomically(() ->
        new StockLevel(
            product,
            ledgers.availableOf(product),
            unitsIn(ReservationState.HELD, product),
            unitsIn(ReservationState.COMMITTED, product),
            ledgers.last(product).map(LedgerEntry::time)));
  }

  @Override
  public Map<ProductId, Long> availableOf(Set<ProductId> products) {
    return store.atomically(() ->
        products.stream()
            .filter(product -> ledgers.last(product).isPresent())
            .collect(Collectors.toUnmodifiableMap(it -> it, ledgers::availableOf)));
  }

  @Override
  public Result<StockLevel, ProductError> adjust(StockAdjustment adjustment) {
    return store.atomically(() -> {
      Result<LedgerEntry, ProductError> entry =
          adjustment.against(ledgers.availableOf(adjustment.product())).map(this::write);
      return entry.map(find(adjustment.product())::after);
    });
  }

  @Override
  public Result<Reservation, ProductError> apply(ReservationRequest request) {
    return store
        .atomically(() ->
            reservations
                .find(request.id())
                .map(present -> request.on(present).map(after -> change(present, after)))
                .orElseGet(() -> make(request)))
        .flatMap(request::answer);
  }

  @Override
  public int releaseExpired(int limit) {
    return store.atomically(() -> {
      Instant now = time.now();
      List<Reservation> due =
          reservations
              .select(held -> held.expireTime().stream().anyMatch(end -> !end.isAfter(now)))
              .stream()
              .sorted(Comparator.comparing(held -> held.expireTime().orElseThrow()))
              .limit(limit)
              .toList();
      due.forEach(held -> change(held, held.after(ReservationCall.EXPIRE)));
      return due.size();
    });
  }

  @Override
  public List<LedgerEntry> ledger(ProductId product, long sequence, int limit) {
    return store.atomically(() -> ledgers.after(product, sequence, limit));
  }

  private Result<Reservation, ProductError> make(ReservationRequest request) {
    Optional<Reservation> wanted = request.initial(() -> time.now().plus(holdTime));
    if (wanted.isEmpty()) {
      return Result.err(new ProductError.ReservationNotFound(request.id()));
    }
    SequencedSet<ProductId> products = wanted.get().products();
    Reservation made = wanted.get().against(availableOf(products));
    reservations.put(made.id(), made);
    StockMovement.making(made).forEach(this::write);
    return Result.ok(made);
  }

  @CanIgnoreReturnValue
  private Reservation change(Reservation before, Reservation after) {
    reservations.put(after.id(), after);
    StockMovement.changing(before, after).forEach(this::write);
    return after;
  }

  @CanIgnoreReturnValue
  private LedgerEntry write(StockMovement movement) {
    return ledgers.write(movement, time.now());
  }

  private long unitsIn(ReservationState state, ProductId product) {
    return reservations.select(it -> it.state() == state).stream()
        .flatMap(it -> it.lines().stream())
        .mapToLong(lines -> lines.units().getOrDefault(product, 0L))
        .sum();
  }
}
