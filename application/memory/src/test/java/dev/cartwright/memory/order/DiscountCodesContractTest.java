package dev.cartwright.memory.order;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.DiscountCodes;
import dev.cartwright.domain.order.CodeOffer;
import dev.cartwright.domain.order.DiscountCode;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. All codes here are kept wrongly. */
class DiscountCodesContractTest {

  @Test
  void catchesCodesThatCannotBeFound() {
    assertThat(rulesBrokenBy(FindsNothing.class)).contains("R1");
  }

  @Test
  void catchesCodesThatAreNeverUsedUp() {
    assertThat(rulesBrokenBy(NeverUsedUp.class)).contains("R2", "R3");
  }

  @Test
  void catchesCodesThatIgnoreTheLimit() {
    assertThat(rulesBrokenBy(IgnoresLimits.class)).contains("R3");
  }

  @Test
  void catchesClaimsThatStayAfterARollback() {
    assertThat(rulesBrokenBy(ClaimsForEver.class)).contains("R4");
  }

  @Test
  void catchesUsesThatAreNotGivenBack() {
    assertThat(rulesBrokenBy(KeepsUses.class)).containsExactlyInAnyOrder("R5", "R6");
  }

  private static class Wrong implements DiscountCodes {
    private final DiscountCodes right;

    Wrong(DiscountCodes right) {
      this.right = right;
    }

    @Override
    public Optional<CodeOffer> find(DiscountCode code, UserId user) {
      return right.find(code, user);
    }

    @Override
    public boolean claim(DiscountCode code, UserId user, OrderId order) {
      return right.claim(code, user, order);
    }

    @Override
    public void giveBack(DiscountCode code, UserId user, OrderId order) {
      right.giveBack(code, user, order);
    }
  }

  static final class FindsNothing extends InMemoryDiscountCodesTest {
    @Override
    protected DiscountCodes codes() {
      return new Wrong(super.codes()) {
        @Override
        public Optional<CodeOffer> find(DiscountCode code, UserId user) {
          return Optional.empty();
        }
      };
    }
  }

  static final class NeverUsedUp extends InMemoryDiscountCodesTest {
    @Override
    protected DiscountCodes codes() {
      return new Wrong(super.codes()) {
        @Override
        public Optional<CodeOffer> find(DiscountCode code, UserId user) {
          return super.find(code, user).map(offer -> offer.withUsedUp(false));
        }
      };
    }
  }

  static final class IgnoresLimits extends InMemoryDiscountCodesTest {
    @Override
    protected DiscountCodes codes() {
      return new Wrong(super.codes()) {
        @Override
        public boolean claim(DiscountCode code, UserId user, OrderId order) {
          return super.claim(code, user, order) || super.find(code, user).isPresent();
        }
      };
    }
  }

  static final class ClaimsForEver extends InMemoryDiscountCodesTest {
    private final Set<DiscountCode> claimed = ConcurrentHashMap.newKeySet();

    @Override
    protected DiscountCodes codes() {
      return new Wrong(super.codes()) {
        @Override
        public boolean claim(DiscountCode code, UserId user, OrderId order) {
          return super.claim(code, user, order) && claimed.add(code);
        }
      };
    }
  }

  static final class KeepsUses extends InMemoryDiscountCodesTest {
    @Override
    protected DiscountCodes codes() {
      return new Wrong(super.codes()) {
        @Override
        public void giveBack(DiscountCode code, UserId user, OrderId order) {}
      };
    }
  }
}
