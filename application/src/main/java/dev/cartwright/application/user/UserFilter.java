package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.user.EmailAddress;
import dev.cartwright.domain.user.UserState;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which users a list has.
 *
 * @param states in one of these states; if none is given, every user that is not deleted
 * @param email the one with this address, regardless of case, if it is given
 */
public record UserFilter(Set<UserState> states, Optional<EmailAddress> email) {

  /** Fills in what is not given. */
  public UserFilter {
    states =
        Set.copyOf(states.isEmpty() ? EnumSet.complementOf(EnumSet.of(UserState.DELETED)) : states);
    requireNonNull(email, "email");
  }

  /** Returns the filter that every user passes who is not deleted. */
  public static UserFilter none() {
    return new UserFilter(Set.of(), Optional.empty());
  }
}
