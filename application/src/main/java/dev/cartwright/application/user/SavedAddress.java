package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserAddress;

/**
 * An address after a change, and its user.
 *
 * @param address the address as it is stored now
 * @param user the user as he is now
 */
public record SavedAddress(UserAddress address, User.Snapshot user) {

  /** Checks that both parts are there. */
  public SavedAddress {
    requireNonNull(address, "address");
    requireNonNull(user, "user");
  }
}
