package com.example.right.application.cart.port;

import com.example.right.domain.cart.Cart;

/** Keeps a cart. */
public interface Carts {

  /** Returns the cart. */
  Cart find();

  /** Keeps the cart. */
  Cart save(Cart cart);
}
