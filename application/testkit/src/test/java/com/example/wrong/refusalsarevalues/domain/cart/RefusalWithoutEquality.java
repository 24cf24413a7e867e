package com.example.wrong.refusalsarevalues.domain.cart;

import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.ErrorDetail;
import dev.cartwright.domain.shared.ErrorKind;

/** Wrong: two equal refusals are not equal. */
final class RefusalWithoutEquality implements DomainError {

  @Override
  public ErrorDetail detail() {
    return ErrorDetail.of(ErrorKind.LIMIT, "CART_FULL", "The cart is full.");
  }
}
