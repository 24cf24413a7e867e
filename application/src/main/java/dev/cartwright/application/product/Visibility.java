package dev.cartwright.application.product;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductStatus;

/** Who sees what by id. */
final class Visibility {

  private Visibility() {}

  /** Tells whether the caller may see the product: drafts are nothing for customers. */
  static boolean sees(Caller caller, Product product) {
    boolean customer = caller instanceof Caller.EndUser && !caller.isStaff();
    return !customer || product.snapshot().status() != ProductStatus.DRAFT;
  }
}
