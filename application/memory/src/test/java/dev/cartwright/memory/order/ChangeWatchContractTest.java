package dev.cartwright.memory.order;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.ChangeFilter;
import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeStep;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. All changes are watched badly here. */
class ChangeWatchContractTest {

  @Test
  void catchesChangesThatAreNeverOverdue() {
    assertThat(rulesBrokenBy(HasNoClock.class)).containsExactly("R1");
  }

  @Test
  void catchesCancellationsThatAreOverdue() {
    assertThat(rulesBrokenBy(CallsEverythingOverdue.class)).contains("R2");
  }

  @Test
  void catchesFailuresThatAreNotCounted() {
    assertThat(rulesBrokenBy(CountsNothing.class)).containsExactly("R3");
  }

  @Test
  void catchesChangesThatAreNotParked() {
    assertThat(rulesBrokenBy(NeverParks.class)).contains("R4");
  }

  @Test
  void catchesLateOwnersWhoPark() {
    assertThat(rulesBrokenBy(ParksAnyStep.class)).containsExactly("R5");
  }

  @Test
  void catchesChangesThatStayParked() {
    assertThat(rulesBrokenBy(NeverUnparks.class)).contains("R6");
  }

  @Test
  void catchesAFilterThatLetsParkedChangesPass() {
    assertThat(rulesBrokenBy(ListsAll.class)).containsExactly("R7");
  }

  @Test
  void catchesAListThatEndsAfterAPage() {
    assertThat(rulesBrokenBy(EndsAfterAPage.class)).containsExactly("R8");
  }

  private static class Wrong implements ChangeWatch {
    final ChangeWatch right;

    Wrong(ChangeWatch right) {
      this.right = right;
    }

    @Override
    public boolean isOverdue(ChangeId id) {
      return right.isOverdue(id);
    }

    @Override
    public void recordFailure(ChangeId id, String error) {
      right.recordFailure(id, error);
    }

    @Override
    public boolean park(ChangeId id, ChangeStep failed, String reason, Instant now) {
      return right.park(id, failed, reason, now);
    }

    @Override
    public boolean unpark(ChangeId id) {
      return right.unpark(id);
    }

    @Override
    public Page<OpenChange> list(ChangeFilter filter, PageRequest page) {
      return right.list(filter, page);
    }
  }

  static final class HasNoClock extends InMemoryChangeWatchTest {
    @Override
    protected ChangeWatch watch() {
      return new Wrong(super.watch()) {
        @Override
        public boolean isOverdue(ChangeId id) {
          return false;
        }
      };
    }
  }

  static final class CallsEverythingOverdue extends InMemoryChangeWatchTest {
    @Override
    protected ChangeWatch watch() {
      return new Wrong(super.watch()) {
        @Override
        public boolean isOverdue(ChangeId id) {
          return true;
        }
      };
    }
  }

  static final class CountsNothing extends InMemoryChangeWatchTest {
    @Override
    protected ChangeWatch watch() {
      return new Wrong(super.watch()) {
        @Override
        public void recordFailure(ChangeId id, String error) {}
      };
    }
  }

  static final class NeverParks extends InMemoryChangeWatchTest {
    @Override
    protected ChangeWatch watch() {
      return new Wrong(super.watch()) {
        @Override
        public boolean park(ChangeId id, ChangeStep failed, String reason, Instant now) {
          return true;
        }
      };
    }
  }

  static final class ParksAnyStep extends InMemoryChangeWatchTest {
    @Override
    protected ChangeWatch watch() {
      return new Wrong(super.watch()) {
        @Override
        public boolean park(ChangeId id, ChangeStep failed, String reason, Instant now) {
          return right.park(id, ChangeStep.CONCLUDE, reason, now)
              || right.park(id, ChangeStep.SETTLE_CART, reason, now);
        }
      };
    }
  }

  static final class NeverUnparks extends InMemoryChangeWatchTest {
    @Override
    protected ChangeWatch watch() {
      return new Wrong(super.watch()) {
        @Override
        public boolean unpark(ChangeId id) {
          return false;
        }
      };
    }
  }

  static final class ListsAll extends InMemoryChangeWatchTest {
    @Override
    protected ChangeWatch watch() {
      return new Wrong(super.watch()) {
        @Override
        public Page<OpenChange> list(ChangeFilter filter, PageRequest page) {
          return right.list(new ChangeFilter(ChangeFilter.Which.ALL, filter.createdBefore()), page);
        }
      };
    }
  }

  static final class EndsAfterAPage extends InMemoryChangeWatchTest {
    @Override
    protected ChangeWatch watch() {
      return new Wrong(super.watch()) {
        @Override
        public Page<OpenChange> list(ChangeFilter filter, PageRequest page) {
          return new Page<>(right.list(filter, page).items(), Optional.empty());
        }
      };
    }
  }
}
