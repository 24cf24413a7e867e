package dev.cartwright.postgres.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.product.LedgerEntry;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationCall;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.product.StockAdjustment;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.product.StockMovement;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.postgres.shared.Failures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/**
 * A {@link StockRepository} on the PostgreSQL tables {@code stock}, {@code stock_ledger}, {@code
 * reservation} and {@code reservation_line}.
 *
 * <p>Every call locks the reservation first, and then all of its products by id, before it changes
 * one of them.
 */
public final class PostgresStockRepository implements StockRepository {

  private static final String PORT = "StockRepository";

  private final DSLContext dsl;
  private final StockTable stock;
  private final ReservationTables reservations;
  private final Duration holdTime;

  /** Creates a repository that joins the transaction of {@code dsl}, if there is one. */
  public PostgresStockRepository(DSLContext dsl) {
    this(dsl, Reservation.HOLD_TIME);
  }

  /** Creates a repository that holds units for {@code holdTime}. */
  PostgresStockRepository(DSLContext dsl, Duration holdTime) {
    this.dsl = requireNonNull(dsl, "dsl");
    this.stock = new StockTable(dsl);
    this.reservations = new ReservationTables(dsl);
    this.holdTime = requireNonNull(holdTime, "holdTime");
  }

  @Override
  public StockLevel find(ProductId product) {
    return translating(() -> stock.find(product));
  }

  @Override
  public Map<ProductId, Long> availableOf(Set<ProductId> products) {
    return products.isEmpty() ? Map.of() : translating(() -> stock.availableOf(products));
  }

  @Override
  public Result<StockLevel, ProductError> adjust(StockAdjustment adjustment) {
    return atomically(
        () -> adjustNow(adjustment).map(entry -> stock.find(adjustment.product()).after(entry)));
  }

  @Override
  public Result<Reservation, ProductError> apply(ReservationRequest request) {
    return atomically(() -> applyNow(request)).flatMap(request::answer);
  }

  @Override
  public int releaseExpired(int limit) {
    return atomically(() -> {
      List<Reservation> due = reservations.lockDue(limit);
      lockProductsOf(due);
      due.forEach(held -> write(held, held.after(ReservationCall.EXPIRE)));
      return due.size();
    });
  }

  @Override
  public List<LedgerEntry> ledger(ProductId product, long sequence, int limit) {
    return translating(() -> stock.ledger(product, sequence, limit));
  }

  private Result<LedgerEntry, ProductError> adjustNow(StockAdjustment adjustment) {
    ProductId product = adjustment.product();
    Optional<Long> available = Optional.ofNullable(stock.lock(Set.of(product)).get(product));
    if (available.isEmpty() && adjustment.against(0) instanceof Result.Ok) {
      stock.insert(product);
      // Somebody else may have been first, and may have moved units since.
      available = Optional.ofNullable(stock.lock(Set.of(product)).get(product));
    }
    return adjustment
        .against(available.orElse(0L))
        .map(movement -> {
          stock.move(List.of(movement));
          return stock.entry(movement.id()).orElseThrow();
        });
  }

  private Result<Reservation, ProductError> applyNow(ReservationRequest request) {
    // The insert comes first: of equal calls at once all but one wait here, and then find its row.
    Optional<Reservation> made =
        request
            .initial(() -> reservations.clock().plus(holdTime))
            .filter(reservations::insert)
            .map(this::make);
    return made.isPresent() ? Result.ok(made.get()) : change(request);
  }

  private Reservation make(Reservation wanted) {
    Reservation made = wanted.against(stock.lock(wanted.products()));
    if (!made.equals(wanted)) {
      reservations.update(made);
    }
    reservations.insertLines(made);
    stock.move(StockMovement.making(made));
    return made;
  }

  private Result<Reservation, ProductError> change(ReservationRequest request) {
    Optional<Reservation> present = reservations.lock(request.id());
    if (present.isEmpty()) {
      return Result.err(new ProductError.ReservationNotFound(request.id()));
    }
    Reservation before = present.get();
    return request
        .on(before)
        .map(after -> {
          if (!after.equals(before)) {
            lockProductsOf(List.of(after));
            write(before, after);
          }
          return after;
        });
  }

  private void lockProductsOf(List<Reservation> several) {
    var unused =
        stock.lock(
            several.stream()
                .flatMap(reservation -> reservation.products().stream())
                .collect(Collectors.toUnmodifiableSet()));
  }

  private void write(Reservation before, Reservation after) {
    reservations.update(after);
    stock.move(StockMovement.changing(before, after));
  }

  private <T> T atomically(Supplier<T> work) {
    // A savepoint, if there is a transaction.
    return translating(() -> dsl.transactionResult(work::get));
  }

  private static <T> T translating(Supplier<T> work) {
    try {
      return work.get();
    } catch (DataAccessException e) {
      throw Failures.translate(PORT, e);
    }
  }
}
