package dev.cartwright.memory.order;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.UserDirectory;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. Every directory here is wrong. */
class UserDirectoryContractTest {

  @Test
  void catchesADirectoryWithoutAddresses() {
    assertThat(rulesBrokenBy(WithoutAddresses.class)).containsExactly("R1");
  }

  @Test
  void catchesADirectoryThatKnowsEverybody() {
    assertThat(rulesBrokenBy(KnowsEverybody.class)).containsExactly("R2");
  }

  @Test
  void catchesADirectoryThatAnswersInsideATransaction() {
    assertThat(rulesBrokenBy(Unguarded.class)).containsExactly("R3");
  }

  static final class WithoutAddresses extends InMemoryUserDirectoryTest {
    @Override
    protected UserDirectory users() {
      return user ->
          super.users()
              .find(user)
              .map(it -> new UserDirectory.Customer(user, it.suspended(), Map.of()));
    }
  }

  static final class KnowsEverybody extends InMemoryUserDirectoryTest {
    @Override
    protected UserDirectory users() {
      return user ->
          super.users()
              .find(user)
              .or(() -> Optional.of(new UserDirectory.Customer(user, false, Map.of())));
    }
  }

  static final class Unguarded extends InMemoryUserDirectoryTest {
    @Override
    protected UserDirectory users() {
      return user -> {
        try {
          return super.users().find(user);
        } catch (IllegalStateException e) {
          return Optional.empty();
        }
      };
    }
  }
}
