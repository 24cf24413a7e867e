package dev.cartwright.application.order.port;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.CodeOffer;
import dev.cartwright.domain.order.DiscountCode;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;

/**
 * Knows what discount codes give, and counts their uses. Safe for use by many threads; joins the
 * transaction of the thread it is called on.
 */
public interface DiscountCodes {

  /**
   * Returns what the code gives to this user now, or empty if there is no such code (R1). It says
   * whether all uses, or those of the user, are taken (R2).
   *
   * @throws PortException.Unavailable if the store does not answer
   */
  Optional<CodeOffer> find(DiscountCode code, UserId user);

  /**
   * Takes one of the code's uses for an order.
   *
   * <p>R3: however many claim at once, no more uses are taken than there are, in all and by one
   * user. R4: a claim in a transaction that is rolled back takes none.
   *
   * @return true if the use is taken, false if none is left or there is no such code
   * @throws PortException.Unavailable if the store does not answer; the use may be taken or not
   */
  boolean claim(DiscountCode code, UserId user, OrderId order);

  /**
   * Gives back the use that an order took of the code, if it took one (R5): whoever has none left
   * has one more. R6: giving back twice gives back once.
   *
   * @throws PortException.Unavailable if the store does not answer; the use may be given back or
   *     not
   */
  void giveBack(DiscountCode code, UserId user, OrderId order);
}
