package dev.cartwright.simulator.check;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeState;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.order.TimelineEntry;
import java.util.List;

/** What happened to an order stands in its timeline once, and its cart was settled once. */
public final class TimelineCheck {

  private final CartCheck carts;
  private final Findings findings;

  /** Checks against what happened to the carts. */
  public TimelineCheck(CartCheck carts, Findings findings) {
    this.carts = requireNonNull(carts, "carts");
    this.findings = requireNonNull(findings, "findings");
  }

  /** Checks these orders. */
  public void run(List<StoredOrder> orders) {
    orders.forEach(this::check);
  }

  private void check(StoredOrder stored) {
    boolean made = stored.order().state() != OrderState.REJECTED;
    require(stored, TimelineEntry.Type.ORDER_CREATED, 1);
    require(stored, TimelineEntry.Type.ORDER_CONFIRMED, made ? 1 : 0);
    require(stored, TimelineEntry.Type.ORDER_REJECTED, made ? 0 : 1);
    require(stored, TimelineEntry.Type.ITEM_ADDED, count(stored, ChangeState.APPLIED));
    require(stored, TimelineEntry.Type.ITEM_REJECTED, count(stored, ChangeState.REJECTED));
    require(
        stored,
        TimelineEntry.Type.ORDER_CANCELLED,
        stored.order().state() == OrderState.CANCELLED ? 1 : 0);
    checkCart(stored, made);
  }

  private void checkCart(StoredOrder stored, boolean made) {
    long settled = stored.count(TimelineEntry.Type.CART_SETTLED);
    long skipped = stored.count(TimelineEntry.Type.CART_NOT_SETTLED);
    boolean subtracted = carts.isSettled(stored.order().id());
    findings.require(settled == (made ? 1 : 0), "carts settled:", stored.timeline());
    findings.require(
        skipped == 0, "nobody waited so long that it was too late:", stored.timeline());
    findings.require(made == stored.order().cartSettled(), "is the cart settled?", stored.order());
    findings.require(settled == 0 || subtracted, "said to be settled, and is not:", stored.order());
    findings.require(!subtracted || made, "settled for no order:", stored.order());
  }

  private static long count(StoredOrder stored, ChangeState state) {
    return stored.count(it -> it.key().kind() == ChangeKind.ADD && it.state() == state);
  }

  private void require(StoredOrder stored, TimelineEntry.Type type, long times) {
    findings.require(
        stored.count(type) == times, "a timeline should have", times, type, stored.timeline());
  }
}
