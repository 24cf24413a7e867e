package com.example.wrong.refusalsarevalues.domain.cart;

import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.ErrorDetail;
import dev.cartwright.domain.shared.ErrorKind;

/** Wrong: a refusal that is thrown. */
final class ThrownRefusal extends RuntimeException implements DomainError {

  private static final long serialVersionUID = 1L;

  @Override
  public ErrorDetail detail() {
    return ErrorDetail.of(ErrorKind.LIMIT, "CART_FULL", "The cart is full.");
  }
}
