package dev.cartwright.application.cart.port;

import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;

/**
 * Keeps carts, one for each user. Safe for use by many threads.
 *
 * <p>Every implementation passes {@code CartRepositoryContract} of the testkit, whose tests carry
 * the rule numbers used here. A cart that was neither read nor written for {@link Cart#IDLE_MAX} is
 * forgotten.
 */
public interface CartRepository {

  /**
   * Returns the user's cart as it was last saved, or empty (R1) if there is none.
   *
   * <p>R2: what {@link #save} returned is what this method finds, with all that the cart remembers.
   * R3: carts of different users have nothing to do with each other.
   *
   * @throws dev.cartwright.application.shared.PortException.Unavailable if the store does not
   *     answer
   * @throws dev.cartwright.application.shared.PortException.CorruptData if what is stored is not a
   *     valid cart
   */
  Optional<Cart> find(UserId user);

  /**
   * Saves a changed cart if nobody else did since it was read.
   *
   * <p>R4: of any number of concurrent saves of one version exactly one succeeds, the first save of
   * all included. R5: a refused save changes nothing. R6: a cart without lines is kept like any
   * other, since it may remember something.
   *
   * @return the saved cart: its stored state is the {@link Cart#snapshot} of the given one
   * @throws dev.cartwright.application.shared.PortException.StaleWrite if the stored version
   *     differs from that of {@link Cart#stored}
   * @throws dev.cartwright.application.shared.PortException.Unavailable if the store does not
   *     answer; the cart may be saved or not
   */
  Cart save(Cart cart);
}
