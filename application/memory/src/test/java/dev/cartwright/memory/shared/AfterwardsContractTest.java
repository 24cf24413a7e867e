package dev.cartwright.memory.shared;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.port.Afterwards;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. All work here is done wrongly. */
class AfterwardsContractTest {

  @Test
  void catchesWorkThatIsLost() {
    assertThat(rulesBrokenBy(LosesWork.class)).contains("R1");
  }

  @Test
  void catchesAQueueWithoutAnEnd() {
    assertThat(rulesBrokenBy(AcceptsEverything.class)).contains("R2");
  }

  @Test
  void catchesAWorkerThatDiesOfAFailure() {
    assertThat(rulesBrokenBy(DiesOfFailures.class)).contains("R3");
  }

  @Test
  void catchesWorkThatIsAcceptedInATransaction() {
    assertThat(rulesBrokenBy(IgnoresTransactions.class)).containsExactly("R4");
  }

  static final class LosesWork extends InMemoryAfterwardsTest {
    @Override
    protected Afterwards afterwards() {
      return work -> super.afterwards().accept(() -> {});
    }
  }

  static class AcceptsEverything extends InMemoryAfterwardsTest {
    final Queue<Runnable> works = new ArrayDeque<>();

    @Override
    protected Afterwards afterwards() {
      return work -> super.afterwards().accept(work) || works.add(work);
    }

    @Override
    protected void finish() {
      super.finish();
      works.forEach(Runnable::run);
      works.clear();
    }
  }

  static final class DiesOfFailures extends AcceptsEverything {
    @Override
    protected Afterwards afterwards() {
      return works::add;
    }
  }

  static final class IgnoresTransactions extends InMemoryAfterwardsTest {
    private final Queue<Runnable> works = new ArrayDeque<>();

    @Override
    protected Afterwards afterwards() {
      return work -> works.size() < PLACES && works.add(work);
    }

    @Override
    protected void finish() {
      for (Runnable work = works.poll(); work != null; work = works.poll()) {
        try {
          work.run();
        } catch (IllegalStateException e) {
          // As the contract wants it.
        }
      }
    }

    @Override
    public void whatIsDroppedIsNotDone() {
      // Drops nothing.
    }
  }
}
