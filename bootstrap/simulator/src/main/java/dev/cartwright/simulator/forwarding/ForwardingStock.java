package dev.cartwright.simulator.forwarding;

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
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A stock that is another one. */
public class ForwardingStock implements StockRepository {

  private final StockRepository real;

  /** Hands every call on to {@code real}. */
  public ForwardingStock(StockRepository real) {
    this.real = requireNonNull(real, "real");
  }

  @Override
  public StockLevel find(ProductId product) {
    return real.find(product);
  }

  @Override
  public Map<ProductId, Long> availableOf(Set<ProductId> products) {
    return real.availableOf(products);
  }

  @Override
  public Result<StockLevel, ProductError> adjust(StockAdjustment adjustment) {
    return real.adjust(adjustment);
  }

  @Override
  public Result<Reservation, ProductError> apply(ReservationRequest request) {
    return real.apply(request);
  }

  @Override
  public int releaseExpired(int limit) {
    return real.releaseExpired(limit);
  }

  @Override
  public List<LedgerEntry> ledger(ProductId product, long sequence, int limit) {
    return real.ledger(product, sequence, limit);
  }
}
