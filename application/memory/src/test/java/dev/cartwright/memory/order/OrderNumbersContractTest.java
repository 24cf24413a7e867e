package dev.cartwright.memory.order;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.OrderNumbers;
import dev.cartwright.domain.order.OrderNumber;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. All numbers here are bad. */
class OrderNumbersContractTest {

  @Test
  void catchesNumbersThatCount() {
    assertThat(rulesBrokenBy(Counts.class)).containsExactly("R1");
  }

  @Test
  void catchesNumbersThatRepeat() {
    assertThat(rulesBrokenBy(Repeats.class)).contains("R2");
  }

  static final class Counts extends RandomOrderNumbersTest {
    private final AtomicLong last = new AtomicLong();

    @Override
    protected OrderNumbers numbers() {
      return () -> OrderNumber.of(last.incrementAndGet());
    }
  }

  static final class Repeats extends RandomOrderNumbersTest {
    @Override
    protected OrderNumbers numbers() {
      return () -> OrderNumber.of(4711);
    }
  }
}
