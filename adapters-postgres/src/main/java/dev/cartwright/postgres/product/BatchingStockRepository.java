package dev.cartwright.postgres.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.product.LedgerEntry;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.product.StockAdjustment;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Lets calls about reservations that come at the same time share one transaction, so that a product
 * that everybody wants costs one commit for all of them and not one for each.
 */
public final class BatchingStockRepository implements StockRepository {

  private static final String PORT = "StockRepository";

  private final PostgresStockRepository stock;
  private final CallLane<ReservationRequest, Result<Reservation, ProductError>> lane;
  private final Supplier<Duration> patience;

  /**
   * Puts a lane in front of a repository.
   *
   * @param stock what does the work
   * @param patience how long the present call may wait for its answer
   */
  public BatchingStockRepository(PostgresStockRepository stock, Supplier<Duration> patience) {
    this.stock = requireNonNull(stock, "stock");
    this.lane = new CallLane<>(PORT, stock::applyUnlessLocked);
    this.patience = requireNonNull(patience, "patience");
  }

  @Override
  public Result<Reservation, ProductError> apply(ReservationRequest request) {
    // The batch has a transaction of its own, and must not wait for locks of the caller's.
    RemoteCallGuard.check(PORT);
    return lane.call(request, patience.get());
  }

  @Override
  public StockLevel find(ProductId product) {
    return stock.find(product);
  }

  @Override
  public Map<ProductId, Long> availableOf(Set<ProductId> products) {
    return stock.availableOf(products);
  }

  @Override
  public Result<StockLevel, ProductError> adjust(StockAdjustment adjustment) {
    return stock.adjust(adjustment);
  }

  @Override
  public int releaseExpired(int limit) {
    return stock.releaseExpired(limit);
  }

  @Override
  public List<LedgerEntry> ledger(ProductId product, long sequence, int limit) {
    return stock.ledger(product, sequence, limit);
  }
}
