package dev.cartwright.postgres.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.SagaStep;
import dev.cartwright.domain.order.ChangeKind;
import org.jspecify.annotations.Nullable;

/** Where a process dies on a change's way: right after a step, or in one of its transactions. */
enum CrashPlace {
  IN_TX1(null),
  AFTER_TX1(SagaStep.TX1_COMMITTED),
  AFTER_STOCK(SagaStep.STOCK_ANSWERED),
  IN_TX2(null),
  AFTER_TX2(SagaStep.TX2_COMMITTED),
  AFTER_CART(SagaStep.CART_ANSWERED),
  IN_SETTLING(null),
  AFTER_SETTLING(SagaStep.SETTLED_COMMITTED);

  private final @Nullable SagaStep step;

  CrashPlace(@Nullable SagaStep step) {
    this.step = step;
  }

  /** Tells whether changes of this kind come here. */
  boolean isOnTheWayOf(ChangeKind kind) {
    // A creation keeps its task until the cart is settled, and so does not touch it in tx2.
    return kind == ChangeKind.CREATE ? this != IN_TX2 : compareTo(AFTER_TX2) <= 0;
  }

  boolean isBeforeTheFirstCommit() {
    return this == IN_TX1;
  }

  boolean isRightAfter(SagaStep done) {
    return requireNonNull(done) == step;
  }
}
