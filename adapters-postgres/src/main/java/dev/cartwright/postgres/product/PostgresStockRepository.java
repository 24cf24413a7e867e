package dev.cartwright.postgres.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.product.LedgerEntry;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.product.StockAdjustment;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.postgres.shared.Failures;
import dev.cartwright.postgres.shared.Guarded;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/**
 * A {@link StockRepository} on the PostgreSQL tables {@code stock}, {@code stock_ledger}, {@code
 * reservation} and {@code reservation_line}.
 *
 * <p>Every call locks its reservations by id, and then all of their products by id, before it
 * changes one of them.
 */
public final class PostgresStockRepository implements StockRepository {

  private static final String PORT = "StockRepository";

  private final DSLContext dsl;
  private final StockTable stock;
  private final ReservationCalls calls;

  /** Creates a repository that joins the transaction of {@code dsl}, if there is one. */
  public PostgresStockRepository(DSLContext dsl) {
    this(dsl, Reservation.HOLD_TIME);
  }

  /** Creates a repository that holds units for {@code holdTime}. */
  PostgresStockRepository(DSLContext dsl, Duration holdTime) {
    this.dsl = requireNonNull(dsl, "dsl");
    this.stock = new StockTable(dsl);
    this.calls = new ReservationCalls(new ReservationTables(dsl), stock, holdTime);
  }

  @Override
  public StockLevel find(ProductId product) {
    return Guarded.by(PORT, () -> stock.find(product));
  }

  @Override
  public Map<ProductId, Long> availableOf(Set<ProductId> products) {
    return products.isEmpty() ? Map.of() : Guarded.by(PORT, () -> stock.availableOf(products));
  }

  @Override
  public Result<StockLevel, ProductError> adjust(StockAdjustment adjustment) {
    return atomically(
        () -> adjustNow(adjustment).map(entry -> stock.find(adjustment.product()).after(entry)));
  }

  @Override
  public Result<Reservation, ProductError> apply(ReservationRequest request) {
    return applyAll(List.of(request)).getFirst();
  }

  /**
   * Does what several calls ask, in their order, together or not at all.
   *
   * @return what each is answered
   */
  List<Result<Reservation, ProductError>> applyAll(List<ReservationRequest> requests) {
    return atomically(() -> calls.apply(requests));
  }

  /**
   * Does the same, unless a lock that it needs is not free in time; then nothing is done.
   *
   * @param lockWait how long to wait for each lock
   * @return what each is answered, or empty if somebody else has locked something
   */
  Optional<List<Result<Reservation, ProductError>>> applyUnlessLocked(
      List<ReservationRequest> requests, Duration lockWait) {
    return Guarded.by(
        PORT,
        () -> {
          try {
            return Optional.of(
                dsl.transactionResult(() -> {
                  dsl.execute(
                      "SELECT set_config('lock_timeout', ?, true)", lockWait.toMillis() + "ms");
                  return calls.apply(requests);
                }));
          } catch (DataAccessException e) {
            if (Failures.isLockTimeout(e)) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  @Override
  public int releaseExpired(int limit) {
    return atomically(() -> calls.expire(limit));
  }

  @Override
  public List<LedgerEntry> ledger(ProductId product, long sequence, int limit) {
    return Guarded.by(PORT, () -> stock.ledger(product, sequence, limit));
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

  private <T> T atomically(Supplier<T> work) {
    // A savepoint, if there is a transaction.
    return Guarded.by(PORT, () -> dsl.transactionResult(work::get));
  }
}
