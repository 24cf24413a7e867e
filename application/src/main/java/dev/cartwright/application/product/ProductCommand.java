package dev.cartwright.application.product;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.RequestId;
import java.util.Optional;

/** What all requests to change a product of the catalogue have in common. */
public interface ProductCommand {

  /** Returns who asks. */
  Caller caller();

  /** Returns the product. */
  ProductId product();

  /** Returns the etag that the caller has seen, or empty for no check. */
  Optional<Etag> etag();

  /** Returns the idempotency key, if the client sent one. */
  Optional<RequestId> requestId();
}
