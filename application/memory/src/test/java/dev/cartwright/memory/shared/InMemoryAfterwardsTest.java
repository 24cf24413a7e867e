package dev.cartwright.memory.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.port.Afterwards;
import dev.cartwright.testkit.contract.shared.AfterwardsContract;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InMemoryAfterwardsTest extends AfterwardsContract {

  private final InMemoryAfterwards afterwards = new InMemoryAfterwards(PLACES);

  @Override
  protected Afterwards afterwards() {
    return afterwards;
  }

  @Override
  protected void finish() {
    afterwards.runAll();
  }

  @Test
  void whatIsDroppedIsNotDone() {
    AtomicInteger done = new AtomicInteger();
    assertThat(afterwards.accept(done::incrementAndGet)).isTrue();

    afterwards.dropAll();
    afterwards.runAll();

    assertThat(done).hasValue(0);
  }
}
