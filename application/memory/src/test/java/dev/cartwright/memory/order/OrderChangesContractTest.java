package dev.cartwright.memory.order;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.ChangeResponse;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. All changes here are kept wrongly. */
class OrderChangesContractTest {

  @Test
  void catchesChangesThatForgetTheirAnswer() {
    assertThat(rulesBrokenBy(ForgetsAnswers.class)).containsExactly("R1");
  }

  @Test
  void catchesKeysWithoutTheRequester() {
    assertThat(rulesBrokenBy(IgnoresTheRequester.class)).contains("R2");
  }

  @Test
  void catchesKeysThatAreTakenTwice() {
    assertThat(rulesBrokenBy(TakesKeysTwice.class)).contains("R3");
  }

  @Test
  void catchesNumbersThatStandStill() {
    assertThat(rulesBrokenBy(StandsStill.class)).containsExactly("R4");
  }

  private abstract static class Wrong implements OrderChanges {
    final OrderChanges right;

    Wrong(OrderChanges right) {
      this.right = right;
    }

    @Override
    public Optional<OrderChange> find(ChangeKey key) {
      return right.find(key);
    }

    @Override
    public boolean insert(OrderChange change) {
      return right.insert(change);
    }

    @Override
    public int nextNumber(UserId owner, OrderId order) {
      return right.nextNumber(owner, order);
    }
  }

  private static OrderChange copy(OrderChange it, ChangeKey key, Optional<ChangeResponse> answer) {
    return new OrderChange(
        key,
        it.order(),
        it.number(),
        it.fingerprint(),
        it.state(),
        it.lines(),
        it.totals(),
        answer,
        it.refusal());
  }

  static final class ForgetsAnswers extends InMemoryOrderChangesTest {
    @Override
    protected OrderChanges changes() {
      return new Wrong(super.changes()) {
        @Override
        public Optional<OrderChange> find(ChangeKey key) {
          return right.find(key).map(it -> copy(it, it.key(), Optional.empty()));
        }
      };
    }
  }

  static final class IgnoresTheRequester extends InMemoryOrderChangesTest {
    @Override
    protected OrderChanges changes() {
      return new Wrong(super.changes()) {
        @Override
        public Optional<OrderChange> find(ChangeKey key) {
          return right.find(anonymous(key)).map(it -> copy(it, key, it.response()));
        }

        @Override
        public boolean insert(OrderChange it) {
          return right.insert(copy(it, anonymous(it.key()), it.response()));
        }

        private ChangeKey anonymous(ChangeKey key) {
          return new ChangeKey(key.owner(), key.kind(), "user", key.requestId());
        }
      };
    }
  }

  static final class TakesKeysTwice extends InMemoryOrderChangesTest {
    @Override
    protected OrderChanges changes() {
      return new Wrong(super.changes()) {
        @Override
        public boolean insert(OrderChange change) {
          boolean inserted = right.insert(change);
          return inserted || right.find(change.key()).isPresent();
        }
      };
    }
  }

  static final class StandsStill extends InMemoryOrderChangesTest {
    @Override
    protected OrderChanges changes() {
      return new Wrong(super.changes()) {
        @Override
        public int nextNumber(UserId owner, OrderId order) {
          return 0;
        }
      };
    }
  }
}
