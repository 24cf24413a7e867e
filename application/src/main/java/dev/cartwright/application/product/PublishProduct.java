package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import java.util.Optional;

/** Use case: staff put a product on sale. */
@FunctionalInterface
public interface PublishProduct
    extends UseCase<PublishProduct.Command, Result<Product.Snapshot, ProductError>> {

  /**
   * Makes the product active. One that is active already stays as it is.
   *
   * @return the active product; or {@link ProductError.StaffOnly}, {@link
   *     ProductError.ProductNotFound} or {@link ProductError.EtagMismatch}
   */
  @Override
  Result<Product.Snapshot, ProductError> handle(Command command);

  /**
   * The request.
   *
   * @param caller who asks
   * @param product which product
   * @param etag the etag that the caller has seen, or empty for no check
   * @param requestId the idempotency key, if the client sent one
   */
  record Command(
      Caller caller, ProductId product, Optional<Etag> etag, Optional<RequestId> requestId)
      implements ProductCommand {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(caller, "caller");
      requireNonNull(product, "product");
      requireNonNull(etag, "etag");
      requireNonNull(requestId, "requestId");
    }
  }
}
