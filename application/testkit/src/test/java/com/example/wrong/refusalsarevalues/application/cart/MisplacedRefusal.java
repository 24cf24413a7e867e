package com.example.wrong.refusalsarevalues.application.cart;

import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.ErrorDetail;
import dev.cartwright.domain.shared.ErrorKind;

/** Wrong: a refusal that the domain does not know. */
record MisplacedRefusal() implements DomainError {

  @Override
  public ErrorDetail detail() {
    return ErrorDetail.of(ErrorKind.LIMIT, "CART_FULL", "The cart is full.");
  }
}
