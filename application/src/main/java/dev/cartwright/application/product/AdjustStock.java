package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.StockChange;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.product.StockReason;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;

/** Use case: staff change what is available of a product: a receipt, a loss, a count. */
@FunctionalInterface
public interface AdjustStock
    extends UseCase<AdjustStock.Command, Result<StockLevel, ProductError>> {

  /**
   * Changes the stock.
   *
   * @return the stock; or {@link ProductError.StaffOnly}, {@link ProductError.ProductNotFound},
   *     {@link ProductError.InsufficientStock}, {@link ProductError.StockChanged} or {@link
   *     ProductError.StockFull}
   */
  @Override
  Result<StockLevel, ProductError> handle(Command command);

  /**
   * The request.
   *
   * @param caller who asks
   * @param product which product
   * @param change what changes
   * @param reason why
   * @param requestId the idempotency key
   */
  record Command(
      Caller caller,
      ProductId product,
      StockChange change,
      StockReason reason,
      RequestId requestId) {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(caller, "caller");
      requireNonNull(product, "product");
      requireNonNull(change, "change");
      requireNonNull(reason, "reason");
      requireNonNull(requestId, "requestId");
    }
  }
}
