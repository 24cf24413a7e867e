package dev.cartwright.application.product;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.domain.product.ProductError;
import java.util.Optional;

/** Who may change the catalogue and its stock: staff and the system. */
final class CatalogueAccess {

  private CatalogueAccess() {}

  /** Returns why the caller may not do what only staff may, if he may not. */
  static Optional<ProductError> denied(Caller caller) {
    return caller.isStaff() ? Optional.empty() : Optional.of(new ProductError.StaffOnly());
  }
}
