package dev.cartwright.domain.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import java.util.UUID;

/**
 * A change of a product's stock by hand: a receipt, a loss, a count.
 *
 * @param product the product
 * @param change what changes
 * @param reason why
 * @param movement the id of the movement that it makes; no other one has it
 */
public record StockAdjustment(
    ProductId product, StockChange change, StockReason reason, UUID movement) {

  /** Checks that all parts are there. */
  public StockAdjustment {
    requireNonNull(product, "product");
    requireNonNull(change, "change");
    requireNonNull(reason, "reason");
    requireNonNull(movement, "movement");
  }

  /** Returns the id under which the movement stands in the ledger. */
  public String movementId() {
    return movement.toString();
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
