package dev.cartwright.memory.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.TaskFailures;
import dev.cartwright.application.shared.TaskOutcome;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BoundedCartSettlementTest extends InMemoryCartSettlementTest {

  private static final int ONE_AT_ONCE = 1;

  @Override
  protected CartSettlement carts() {
    return new BoundedCartSettlement(super.carts(), ONE_AT_ONCE);
  }

  @Test
  void whatIsTooMuchIsTriedAgainAndNeverParked() {
    Nested nested = new Nested();
    nested.carts =
        new BoundedCartSettlement((owner, order, time, items) -> nested.settle(), ONE_AT_ONCE);

    assertThatThrownBy(nested::settle)
        .isInstanceOf(PortException.Unavailable.class)
        .satisfies(e ->
            assertThat(TaskFailures.outcomeOf(e, TaskFailures.BUGS_MAX))
                .isEqualTo(TaskOutcome.retry()));
  }

  @Test
  void whatHasFailedMakesRoom() {
    CartSettlement down =
        new BoundedCartSettlement(
            (owner, order, time, items) -> {
              throw new PortException.Unavailable("carts", null);
            },
            ONE_AT_ONCE);

    for (int i = 0; i <= ONE_AT_ONCE; i++) {
      assertThatThrownBy(() -> settle(down)).hasMessageContaining("carts does not answer");
    }
  }

  private CartSettlement.Settlement settle(CartSettlement carts) {
    RequestedItem item = new RequestedItem(new ProductId(UUID.randomUUID()), new Quantity(1));
    return carts.settle(newUser(), new OrderId(UUID.randomUUID()), recently(), List.of(item));
  }

  /** Settles again while it settles. */
  private final class Nested {

    private CartSettlement carts = BoundedCartSettlementTest.super.carts();

    CartSettlement.Settlement settle() {
      return BoundedCartSettlementTest.this.settle(carts);
    }
  }
}
