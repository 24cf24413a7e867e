package dev.cartwright.memory.product;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.product.LedgerEntry;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationRequest;
import dev.cartwright.domain.product.StockAdjustment;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.SystemTimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A right repository; what extends it is wrong in the methods that it overrides. */
class WrongStock implements StockRepository {

  final InMemoryStockRepository right =
      new InMemoryStockRepository(new InMemoryStore(), new SystemTimeSource());
  final StockRepository hasty = right.holdingFor(Duration.ZERO);

  @Override
  public StockLevel find(ProductId product) {
    return right.find(product);
  }

  @Override
  public Map<ProductId, Long> availableOf(Set<ProductId> products) {
    return right.availableOf(products);
  }

  @Override
  public Result<StockLevel, ProductError> adjust(StockAdjustment adjustment) {
    return right.adjust(adjustment);
  }

  @Override
  public Result<Reservation, ProductError> apply(ReservationRequest request) {
    return right.apply(request);
  }

  @Override
  public int releaseExpired(int limit) {
    return right.releaseExpired(limit);
  }

  @Override
  public List<LedgerEntry> ledger(ProductId product, long sequence, int limit) {
    return right.ledger(product, sequence, limit);
  }
}
