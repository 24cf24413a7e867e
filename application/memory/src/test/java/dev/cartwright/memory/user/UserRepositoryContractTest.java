package dev.cartwright.memory.user;

import static dev.cartwright.memory.shared.ContractProof.requireFailure;

import dev.cartwright.application.shared.Cursor;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.TimeCursor;
import dev.cartwright.application.user.UserFilter;
import dev.cartwright.application.user.UserOrder;
import dev.cartwright.application.user.UserSummary;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.AddressBook;
import dev.cartwright.domain.user.EmailAddress;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.User.Snapshot;
import dev.cartwright.domain.user.UserError;
import dev.cartwright.domain.user.UserState;
import dev.cartwright.testkit.contract.user.UserRepositoryContract;
import dev.cartwright.testkit.fixture.Users;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. Every repository here is wrong. */
class UserRepositoryContractTest {

  @Test
  void catchesARepositoryThatInventsUsers() {
    requireFailure(Inventive.class, "R1: an unknown id is empty");
  }

  @Test
  void catchesARepositoryThatLosesDefaults() {
    requireFailure(
        Forgetful.class, "R2: find returns what save returned, with addresses and defaults");
  }

  @Test
  void catchesARepositoryThatIgnoresTheVersion() {
    requireFailure(
        LastWriteWins.class, "R3: of concurrent saves of one version exactly one succeeds");
  }

  @Test
  void catchesARepositoryThatWritesWhatItRefuses() {
    requireFailure(RefusesTooLate.class, "R3, R4: a stale save is refused and changes nothing");
  }

  @Test
  void catchesARepositoryThatSavesNamesakes() {
    requireFailure(
        AnythingGoes.class,
        "R4, R5: an e-mail address in another case is taken, and nothing is saved");
  }

  @Test
  void catchesARepositoryThatNeverFreesAddresses() {
    requireFailure(Possessive.class, "R6: the e-mail address of a deleted user is free");
  }

  @Test
  void catchesARepositoryWhosePagesEndInTheTimeAlone() {
    requireFailure(ByTimeAlone.class, "R7: the pages hold users of one moment once, in one order");
  }

  @Test
  void catchesARepositoryThatIgnoresTheFilter() {
    requireFailure(Unfiltered.class, "R8: only users in one of the states are answered");
  }

  static final class Inventive extends UserRepositoryContract {
    @Override
    protected UserRepository users() {
      return new OtherwiseRightUsers() {
        @Override
        public Optional<User> find(UserId id) {
          return super.find(id).or(() -> Optional.of(Users.activeUser()));
        }
      };
    }
  }

  static final class Forgetful extends UserRepositoryContract {
    private final UserRepository wrong =
        new OtherwiseRightUsers() {
          @Override
          public Optional<User> find(UserId id) {
            return super.find(id).map(user -> withoutDefaults(user.snapshot()));
          }
        };

    @Override
    protected UserRepository users() {
      return wrong;
    }

    private static User withoutDefaults(Snapshot user) {
      return User.restore(
          new Snapshot(
              user.id(),
              user.state(),
              user.profile(),
              new AddressBook(user.addresses().addresses(), Map.of()),
              user.createTime(),
              user.updateTime(),
              user.version()));
    }
  }

  static final class LastWriteWins extends UserRepositoryContract {
    private final UserRepository wrong =
        new OtherwiseRightUsers() {
          @Override
          public Result<User, UserError> save(User user) {
            try {
              return super.save(user);
            } catch (PortException.StaleWrite e) {
              return save(
                  User.restore(
                      user.snapshot()
                          .withVersion(
                              find(user.snapshot().id()).orElseThrow().snapshot().version())));
            }
          }
        };

    @Override
    protected UserRepository users() {
      return wrong;
    }
  }

  static final class RefusesTooLate extends UserRepositoryContract {
    private final Map<UserId, User> written = new ConcurrentHashMap<>();
    private final UserRepository wrong =
        new OtherwiseRightUsers() {
          @Override
          public Optional<User> find(UserId id) {
            return Optional.ofNullable(written.get(id)).or(() -> super.find(id));
          }

          @Override
          public Result<User, UserError> save(User user) {
            try {
              return super.save(user);
            } catch (PortException.StaleWrite e) {
              written.put(user.snapshot().id(), user);
              throw e;
            }
          }
        };

    @Override
    protected UserRepository users() {
      return wrong;
    }
  }

  static final class AnythingGoes extends UserRepositoryContract {
    private final UserRepository wrong =
        new OtherwiseRightUsers() {
          @Override
          public Result<User, UserError> save(User user) {
            return switch (super.save(user)) {
              case Result.Err<User, UserError> refused -> Result.ok(user);
              case Result.Ok<User, UserError> saved -> saved;
            };
          }
        };

    @Override
    protected UserRepository users() {
      return wrong;
    }
  }

  static final class Possessive extends UserRepositoryContract {
    private final Map<EmailAddress, UserId> owners = new ConcurrentHashMap<>();
    private final UserRepository wrong =
        new OtherwiseRightUsers() {
          @Override
          public Result<User, UserError> save(User user) {
            UserId id = user.snapshot().id();
            boolean free =
                user.snapshot().profile().stream()
                    .allMatch(
                        it -> id.equals(owners.computeIfAbsent(it.email().canonical(), key -> id)));
            return free ? super.save(user) : Result.err(new UserError.EmailTaken());
          }
        };

    @Override
    protected UserRepository users() {
      return wrong;
    }
  }

  static final class ByTimeAlone extends UserRepositoryContract {
    private final UserRepository wrong =
        new OtherwiseRightUsers() {
          @Override
          public Page<UserSummary> list(UserFilter filter, UserOrder order, PageRequest request) {
            Page<UserSummary> page = super.list(filter, order, request);
            return new Page<>(page.items(), page.next().map(ByTimeAlone::pastTheMoment));
          }
        };

    @Override
    protected UserRepository users() {
      return wrong;
    }

    private static Cursor pastTheMoment(Cursor right) {
      TimeCursor place = TimeCursor.from(right);
      return new TimeCursor(place.time().plusNanos(1000), place.id()).toCursor();
    }
  }

  static final class Unfiltered extends UserRepositoryContract {
    private final UserRepository wrong =
        new OtherwiseRightUsers() {
          @Override
          public Page<UserSummary> list(UserFilter filter, UserOrder order, PageRequest request) {
            UserFilter all = new UserFilter(EnumSet.allOf(UserState.class), Optional.empty());
            return super.list(all, order, request);
          }
        };

    @Override
    protected UserRepository users() {
      return wrong;
    }
  }
}
