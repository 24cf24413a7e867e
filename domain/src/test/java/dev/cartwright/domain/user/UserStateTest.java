package dev.cartwright.domain.user;

import static dev.cartwright.domain.user.Samples.NOW;
import static dev.cartwright.domain.user.Samples.USER;
import static dev.cartwright.domain.user.Samples.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.domain.shared.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state with every state, and with every operation that leads to one. */
class UserStateTest {

  @ParameterizedTest
  @CsvSource({
    "ACTIVE,    ACTIVE,    false",
    "ACTIVE,    SUSPENDED, true",
    "ACTIVE,    DELETED,   true",
    "SUSPENDED, ACTIVE,    true",
    "SUSPENDED, SUSPENDED, false",
    "SUSPENDED, DELETED,   true",
    "DELETED,   ACTIVE,    false",
    "DELETED,   SUSPENDED, false",
    "DELETED,   DELETED,   false"
  })
  void theTableKnowsEveryMove(UserState from, UserState to, boolean allowed) {
    assertThat(from.mayBecome(to)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE,    SUSPEND,    SUSPENDED",
    "ACTIVE,    DELETE,     DELETED",
    "SUSPENDED, REACTIVATE, ACTIVE",
    "SUSPENDED, DELETE,     DELETED"
  })
  void anAllowedMoveIsMade(UserState from, Move move, UserState to) {
    User moved = Samples.valueOf(move.apply(stored(from)));

    assertThat(moved.snapshot().state()).isEqualTo(to);
    assertThat(moved.snapshot().updateTime()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @CsvSource({"ACTIVE, REACTIVATE", "SUSPENDED, SUSPEND"})
  void stayingChangesNothing(UserState state, Move move) {
    User user = stored(state);

    assertThat(Samples.valueOf(move.apply(user))).isSameAs(user);
  }

  @ParameterizedTest
  @CsvSource({"SUSPEND", "REACTIVATE", "DELETE"})
  void nothingLeadsOutOfBeingDeleted(Move move) {
    assertThat(move.apply(stored(UserState.DELETED)))
        .isEqualTo(Result.err(new UserError.UserNotFound(USER)));
  }

  enum Move {
    SUSPEND,
    REACTIVATE,
    DELETE;

    Result<User, UserError> apply(User user) {
      return switch (this) {
        case SUSPEND -> user.suspend(NOW);
        case REACTIVATE -> user.reactivate(NOW);
        case DELETE -> user.delete(NOW);
      };
    }
  }
}
