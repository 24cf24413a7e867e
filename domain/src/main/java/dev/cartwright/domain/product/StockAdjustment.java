package dev.cartwright.domain.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;

/**
 * A change of a product's stock by hand: a receipt, a loss, a count.
 *
 * @param product the product
 * @param change what changes
 * @param reason why
 * @param requester who asks, as he is told apart from others
 * @param requestId makes a repeat harmless, among the requests of this requester for this product
 */
public record StockAdjustment(
    ProductId product,
    StockChange change,
    StockReason reason,
    String requester,
    RequestId requestId) {

  /** Checks that all parts are there. */
  public StockAdjustment {
    requireNonNull(product, "product");
    requireNonNull(change, "change");
    requireNonNull(reason, "reason");
    requireNonNull(requester, "requester");
    requireNonNull(requestId, "requestId");
  }

  /** Returns the id of the movement that it makes, which a repeat makes too. */
  public String movementId() {
    return product + "/adjust/" + requester + "/" + requestId;
  }

  /**
   * Decides what is moved.
   *
   * @param available how many units are available now
   * @return the movement; or {@link ProductError.InsufficientStock}, {@link
   *     ProductError.StockChanged} or {@link ProductError.StockFull}
   */
  public Result<StockMovement, ProductError> against(long available) {
    return switch (change) {
      case StockChange.Delta(long units) -> move(available, units);
      case StockChange.Replacement(long expected, long wanted) ->
          expected == available
              ? move(available, wanted - available)
              : Result.err(new ProductError.StockChanged(product, expected, available));
    };
  }

  /**
   * Compares the request with what was done under its id.
   *
   * @return the entry, or {@link ProductError.IdempotencyKeyReused} if something else was done
   */
  public Result<LedgerEntry, ProductError> replay(LedgerEntry done) {
    long before = done.available() - done.movement().delta();
    boolean same =
        done.movement().reason().equals(reason.value())
            && switch (change) {
              case StockChange.Delta(long units) -> units == done.movement().delta();
              case StockChange.Replacement(long expected, long wanted) ->
                  expected == before && wanted == done.available();
            };
    return same ? Result.ok(done) : Result.err(new ProductError.IdempotencyKeyReused(requestId));
  }

  private Result<StockMovement, ProductError> move(long available, long delta) {
    long left = available + delta;
    if (left < 0) {
      return Result.err(new ProductError.InsufficientStock(product, available, delta));
    }
    return left > StockLevel.UNITS_MAX
        ? Result.err(new ProductError.StockFull(product, available, delta))
        : Result.ok(new StockMovement(product, delta, movementId(), reason.value()));
  }
}
