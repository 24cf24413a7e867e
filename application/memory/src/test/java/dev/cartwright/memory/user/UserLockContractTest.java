package dev.cartwright.memory.user;

import static dev.cartwright.memory.shared.ContractProof.requireFailure;

import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.User;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.testkit.contract.user.UserLockContract;
import dev.cartwright.testkit.fixture.Users;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches locks that break it. Every repository here is wrong. */
class UserLockContractTest {

  @Test
  void catchesALockThatInventsUsers() {
    requireFailure(Inventive.class, "R9: what is locked is what find finds");
  }

  @Test
  void catchesALockThatShowsWhatWasThereBeforeItWaited() {
    requireFailure(ReadsFirst.class, "R9: changes under the lock follow one another");
  }

  abstract static class Wrong extends UserLockContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Transactions transactions() {
      return store;
    }
  }

  static final class Inventive extends Wrong {
    @Override
    protected UserRepository users() {
      return new OtherwiseRightUsers() {
        @Override
        public Optional<User> lock(UserId id) {
          return super.lock(id).or(() -> Optional.of(Users.activeUser()));
        }
      };
    }
  }

  static final class ReadsFirst extends Wrong {
    private final Map<UserId, Optional<User>> read = new ConcurrentHashMap<>();
    private final UserRepository wrong =
        new OtherwiseRightUsers() {
          @Override
          public Optional<User> lock(UserId id) {
            return read.computeIfAbsent(id, super::find);
          }
        };

    @Override
    protected UserRepository users() {
      return wrong;
    }
  }
}
