package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductDetails;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import java.util.Optional;

/** Use case: staff add a product to the catalogue. */
@FunctionalInterface
public interface CreateProduct
    extends UseCase<CreateProduct.Command, Result<Product.Snapshot, ProductError>> {

  /**
   * Makes a draft.
   *
   * @return the new product; or {@link ProductError.StaffOnly} or {@link ProductError.SkuTaken}
   */
  @Override
  Result<Product.Snapshot, ProductError> handle(Command command);

  /**
   * The request.
   *
   * @param caller who asks
   * @param details what the merchant says about the product
   * @param requestId the idempotency key, if the client sent one
   */
  record Command(Caller caller, ProductDetails details, Optional<RequestId> requestId) {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(caller, "caller");
      requireNonNull(details, "details");
      requireNonNull(requestId, "requestId");
    }
  }
}
