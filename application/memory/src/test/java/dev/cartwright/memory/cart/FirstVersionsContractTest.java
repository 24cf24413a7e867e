package dev.cartwright.memory.cart;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.cart.port.FirstVersions;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.testkit.contract.cart.FirstVersionsContract;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. Every source here is wrong. */
class FirstVersionsContractTest {

  @Test
  void catchesASourceThatLeavesNoRoom() {
    assertThat(rulesBrokenBy(AtTheEnd.class)).contains("R1");
  }

  @Test
  void catchesASourceThatCounts() {
    assertThat(rulesBrokenBy(Counting.class)).containsExactly("R2");
  }

  @Test
  void catchesASourceThatStartsAtZero() {
    assertThat(rulesBrokenBy(Zero.class)).contains("R1", "R2");
  }

  static final class AtTheEnd extends FirstVersionsContract {
    @Override
    protected FirstVersions versions() {
      return () -> new Version(Long.MAX_VALUE);
    }
  }

  static final class Counting extends FirstVersionsContract {
    @Override
    protected FirstVersions versions() {
      AtomicLong last = new AtomicLong();
      return () -> new Version(last.incrementAndGet());
    }
  }

  static final class Zero extends FirstVersionsContract {
    @Override
    protected FirstVersions versions() {
      return () -> Version.UNSAVED;
    }
  }
}
