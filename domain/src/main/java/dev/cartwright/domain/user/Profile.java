package dev.cartwright.domain.user;

import static java.util.Objects.requireNonNull;

/**
 * Who a user is: the personal data that goes when he is deleted.
 *
 * @param email where he is reached
 * @param displayName what he is called
 */
public record Profile(EmailAddress email, DisplayName displayName) {

  /** Checks that both parts are there. */
  public Profile {
    requireNonNull(email, "email");
    requireNonNull(displayName, "displayName");
  }
}
