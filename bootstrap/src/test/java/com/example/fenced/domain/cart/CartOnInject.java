package com.example.fenced.domain.cart;

import jakarta.inject.Inject;

/** Wrong: an annotation for injection in the domain. */
final class CartOnInject {

  @Inject
  CartOnInject() {}
}
