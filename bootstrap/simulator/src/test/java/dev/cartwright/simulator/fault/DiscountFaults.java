package dev.cartwright.simulator.fault;

import dev.cartwright.application.order.port.DiscountCodes;
import dev.cartwright.domain.order.CodeOffer;
import dev.cartwright.domain.order.DiscountCode;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;

/** Faults of the uses of discount codes. */
final class DiscountFaults {

  static final Fault NOT_GIVEN_BACK =
      OrderStoreFaults.discounts("a rejected order keeps its code", NotGivenBack::new);
  static final Fault NOT_COUNTED =
      OrderStoreFaults.discounts("a code is claimed without a limit", NotCounted::new);

  private DiscountFaults() {}

  private static class Forwarding implements DiscountCodes {

    private final DiscountCodes real;

    Forwarding(DiscountCodes real) {
      this.real = real;
    }

    @Override
    public Optional<CodeOffer> find(DiscountCode code, UserId user) {
      return real.find(code, user);
    }

    @Override
    public boolean claim(DiscountCode code, UserId user, OrderId order) {
      return real.claim(code, user, order);
    }

    @Override
    public void giveBack(DiscountCode code, UserId user, OrderId order) {
      real.giveBack(code, user, order);
    }
  }

  private static final class NotGivenBack extends Forwarding {

    NotGivenBack(DiscountCodes real) {
      super(real);
    }

    @Override
    public void giveBack(DiscountCode code, UserId user, OrderId order) {}
  }

  private static final class NotCounted extends Forwarding {

    NotCounted(DiscountCodes real) {
      super(real);
    }

    @Override
    public boolean claim(DiscountCode code, UserId user, OrderId order) {
      boolean unused = super.claim(code, user, order);
      return true;
    }
  }
}
