package com.example.right.memory.cart;

import com.example.right.application.cart.port.Carts;
import com.example.right.domain.cart.Cart;
import dev.cartwright.application.shared.PortException;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps a cart as long as the process runs. */
public final class InMemoryCarts implements Carts {

  private final AtomicReference<Cart> cart = new AtomicReference<>(new Cart(0));

  @Override
  public Cart find() {
    return cart.get();
  }

  @Override
  public Cart save(Cart changed) {
    if (!cart.compareAndSet(find(), changed)) {
      throw new PortException.StaleWrite(changed);
    }
    return changed;
  }
}
