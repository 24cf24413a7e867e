package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.TimeCursor;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.domain.user.Profile;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserState;
import java.time.Instant;
import java.util.Optional;

/**
 * A user as lists show him: all but the addresses.
 *
 * @param id the user's id
 * @param state where the account is in its life
 * @param profile who the user is; there unless he was deleted
 * @param createTime when he was created
 * @param updateTime when he or an address was last changed
 * @param version how often he was saved
 */
public record UserSummary(
    UserId id,
    UserState state,
    Optional<Profile> profile,
    Instant createTime,
    Instant updateTime,
    Version version) {

  /** Checks that all parts are there. */
  public UserSummary {
    requireNonNull(id, "id");
    requireNonNull(state, "state");
    requireNonNull(profile, "profile");
    requireNonNull(createTime, "createTime");
    requireNonNull(updateTime, "updateTime");
    requireNonNull(version, "version");
  }

  /** Returns what a list shows of a user. */
  public static UserSummary of(User.Snapshot user) {
    return new UserSummary(
        user.id(),
        user.state(),
        user.profile(),
        user.createTime(),
        user.updateTime(),
        user.version());
  }

  /** Returns where in a list the user stands. */
  public TimeCursor place() {
    return new TimeCursor(createTime, id.value());
  }
}
