package dev.cartwright.domain.user;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Which parts of a profile get which new values.
 *
 * @param email the new address, or empty to leave it
 * @param displayName the new name, or empty to leave it
 */
public record ProfileChange(Optional<EmailAddress> email, Optional<DisplayName> displayName) {

  /** Checks that both parts are there. */
  public ProfileChange {
    requireNonNull(email, "email");
    requireNonNull(displayName, "displayName");
  }

  /** Returns the profile after the change. */
  Profile applyTo(Profile profile) {
    return new Profile(email.orElse(profile.email()), displayName.orElse(profile.displayName()));
  }
}
