package dev.cartwright.memory.order;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.OrderOwners;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. */
class OrderOwnersContractTest {

  @Test
  void catchesAnAdapterThatKnowsNobody() {
    assertThat(rulesBrokenBy(KnowsNobody.class)).containsExactly("R1");
  }

  @Test
  void catchesAnAdapterThatMakesOwnersUp() {
    assertThat(rulesBrokenBy(MakesOwnersUp.class)).containsExactlyInAnyOrder("R1", "R2");
  }

  static final class KnowsNobody extends InMemoryOrderRepositoryOwnersTest {
    @Override
    protected OrderOwners owners() {
      return id -> Optional.empty();
    }
  }

  static final class MakesOwnersUp extends InMemoryOrderRepositoryOwnersTest {
    @Override
    protected OrderOwners owners() {
      return id -> Optional.of(new UserId(id.value()));
    }
  }
}
