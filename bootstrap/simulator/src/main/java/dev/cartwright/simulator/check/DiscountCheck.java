package dev.cartwright.simulator.check;

import dev.cartwright.application.order.port.DiscountCodes;
import dev.cartwright.domain.order.CodeOffer;
import dev.cartwright.domain.order.DiscountCode;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.simulator.world.Shop;
import java.util.List;
import java.util.function.Predicate;

/** A code was used as often as orders have it, and never more often than it may be. */
public final class DiscountCheck {

  private final DiscountCodes codes;
  private final List<StoredOrder> orders;
  private final Findings findings;

  /** Checks the codes of these orders, which are all. */
  public DiscountCheck(DiscountCodes codes, List<StoredOrder> orders, Findings findings) {
    this.codes = codes;
    this.orders = List.copyOf(orders);
    this.findings = findings;
  }

  /** Checks what these users have used. */
  public void run(List<UserId> users, int sharedUses) {
    long shared = uses(Shop.SHARED_CODE, user -> true);
    for (UserId user : users) {
      check(Shop.SHARED_CODE, user, shared, sharedUses);
      check(Shop.OWN_CODE, user, uses(Shop.OWN_CODE, user::equals), 1);
    }
  }

  private void check(DiscountCode code, UserId user, long used, int usesMax) {
    boolean usedUp = codes.find(code, user).filter(CodeOffer::usedUp).isPresent();
    findings.require(used <= usesMax, "a code is used too often:", code, used, usesMax);
    findings.require(
        usedUp == (used >= usesMax), "a code's uses are counted wrongly:", code, used, usedUp);
  }

  private long uses(DiscountCode code, Predicate<UserId> by) {
    return orders.stream()
        .map(StoredOrder::order)
        .filter(order -> order.state() != OrderState.REJECTED)
        .filter(order -> by.test(order.owner()))
        .filter(order -> order.discount().flatMap(it -> it.code()).stream().anyMatch(code::equals))
        .count();
  }
}
