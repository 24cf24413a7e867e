package com.example.right.domain.cart;

import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.ErrorDetail;
import dev.cartwright.domain.shared.ErrorKind;

/** How a cart can refuse. */
public sealed interface CartError extends DomainError {

  /** No more fits in. */
  record Full() implements CartError {

    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(ErrorKind.LIMIT, "CART_FULL", "The cart is full.");
    }
  }
}
