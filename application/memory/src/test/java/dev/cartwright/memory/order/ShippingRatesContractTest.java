package dev.cartwright.memory.order;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.ShippingRates;
import dev.cartwright.domain.order.ShippingRate;
import dev.cartwright.domain.shared.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. All rates here are wrong. */
class ShippingRatesContractTest {

  private static final ShippingRate FREE = new ShippingRate(Money.of(0, "EUR"), Optional.empty());

  @Test
  void catchesRatesThatIgnoreTheCurrency() {
    assertThat(rulesBrokenBy(AlwaysFree.class)).containsExactlyInAnyOrder("R1", "R2", "R3");
  }

  @Test
  void catchesRatesThatAreNeverThere() {
    assertThat(rulesBrokenBy(NeverThere.class)).containsExactlyInAnyOrder("R1", "R3");
  }

  static final class AlwaysFree extends InMemoryShippingRatesTest {
    @Override
    protected ShippingRates rates() {
      return (method, currency) -> Optional.of(FREE);
    }
  }

  static final class NeverThere extends InMemoryShippingRatesTest {
    @Override
    protected ShippingRates rates() {
      return (method, currency) -> Optional.empty();
    }
  }
}
