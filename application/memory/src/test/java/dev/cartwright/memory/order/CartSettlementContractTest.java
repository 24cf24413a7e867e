package dev.cartwright.memory.order;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.domain.shared.OrderId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. All carts here are settled wrongly. */
class CartSettlementContractTest {

  @Test
  void catchesRepeatsThatSubtractAgain() {
    assertThat(rulesBrokenBy(SubtractsAgain.class)).containsExactly("R1");
  }

  @Test
  void catchesGuessesAboutOldOrders() {
    assertThat(rulesBrokenBy(NeverSkips.class)).containsExactly("R2");
  }

  @Test
  void catchesCallsInATransaction() {
    assertThat(rulesBrokenBy(IgnoresTransactions.class)).containsExactly("R3");
  }

  static final class SubtractsAgain extends InMemoryCartSettlementTest {
    @Override
    protected CartSettlement carts() {
      return (owner, order, time, items) ->
          super.carts().settle(owner, new OrderId(UUID.randomUUID()), time, items);
    }
  }

  static final class NeverSkips extends InMemoryCartSettlementTest {
    @Override
    protected CartSettlement carts() {
      return (owner, order, time, items) -> super.carts().settle(owner, order, recently(), items);
    }
  }

  static final class IgnoresTransactions extends InMemoryCartSettlementTest {
    @Override
    protected CartSettlement carts() {
      return (owner, order, time, items) ->
          CompletableFuture.supplyAsync(() -> super.carts().settle(owner, order, time, items))
              .join();
    }
  }
}
