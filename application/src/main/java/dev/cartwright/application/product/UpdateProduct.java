package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductChanges;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import java.util.Optional;

/** Use case: staff change what is said about a product. */
@FunctionalInterface
public interface UpdateProduct
    extends UseCase<UpdateProduct.Command, Result<Product.Snapshot, ProductError>> {

  /**
   * Changes the product, whatever its status. Changes to what is there already change nothing.
   *
   * @return the product after the change; or {@link ProductError.StaffOnly}, {@link
   *     ProductError.ProductNotFound}, {@link ProductError.EtagMismatch} or {@link
   *     ProductError.SkuTaken}
   */
  @Override
  Result<Product.Snapshot, ProductError> handle(Command command);

  /**
   * The request.
   *
   * @param caller who asks
   * @param product which product
   * @param changes what to change
   * @param etag the etag that the caller has seen, or empty for no check
   * @param requestId the idempotency key, if the client sent one
   */
  record Command(
      Caller caller,
      ProductId product,
      ProductChanges changes,
      Optional<Etag> etag,
      Optional<RequestId> requestId)
      implements ProductCommand {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(caller, "caller");
      requireNonNull(product, "product");
      requireNonNull(changes, "changes");
      requireNonNull(etag, "etag");
      requireNonNull(requestId, "requestId");
    }
  }
}
