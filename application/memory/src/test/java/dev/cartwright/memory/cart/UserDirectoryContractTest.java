package dev.cartwright.memory.cart;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.cart.port.UserDirectory;
import dev.cartwright.application.cart.port.UserDirectory.Standing;
import dev.cartwright.application.shared.RemoteCallGuard;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. Every directory here is wrong. */
class UserDirectoryContractTest {

  @Test
  void catchesADirectoryThatDoesNotKnowActiveUsers() {
    assertThat(rulesBrokenBy(KnowsNobody.class)).containsExactlyInAnyOrder("R1", "R2");
  }

  @Test
  void catchesADirectoryThatForgetsSuspensions() {
    assertThat(rulesBrokenBy(ForgetsSuspensions.class)).containsExactly("R2");
  }

  @Test
  void catchesADirectoryThatKnowsEverybody() {
    assertThat(rulesBrokenBy(KnowsEverybody.class)).containsExactly("R3");
  }

  @Test
  void catchesADirectoryThatAnswersInsideATransaction() {
    assertThat(rulesBrokenBy(Unguarded.class)).containsExactly("R4");
  }

  static final class KnowsNobody extends InMemoryUserDirectoryTest {
    @Override
    protected UserDirectory users() {
      return user -> {
        RemoteCallGuard.check("UserDirectory");
        return Standing.UNKNOWN;
      };
    }
  }

  static final class ForgetsSuspensions extends InMemoryUserDirectoryTest {
    @Override
    protected UserDirectory users() {
      return user -> {
        Standing standing = super.users().standingOf(user);
        return standing == Standing.SUSPENDED ? Standing.ACTIVE : standing;
      };
    }
  }

  static final class KnowsEverybody extends InMemoryUserDirectoryTest {
    @Override
    protected UserDirectory users() {
      return user -> {
        Standing standing = super.users().standingOf(user);
        return standing == Standing.UNKNOWN ? Standing.ACTIVE : standing;
      };
    }
  }

  static final class Unguarded extends InMemoryUserDirectoryTest {
    @Override
    protected UserDirectory users() {
      return user -> {
        try {
          return super.users().standingOf(user);
        } catch (IllegalStateException e) {
          return Standing.ACTIVE;
        }
      };
    }
  }
}
