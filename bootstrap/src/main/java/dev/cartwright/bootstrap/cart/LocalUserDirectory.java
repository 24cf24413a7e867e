package dev.cartwright.bootstrap.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.cart.port.UserDirectory;
import dev.cartwright.bootstrap.shared.UserReads;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.User;

/** Asks the user context in the same JVM. */
public final class LocalUserDirectory implements UserDirectory {

  private final UserReads users;

  /** Creates a directory of what {@code users} finds. */
  public LocalUserDirectory(UserReads users) {
    this.users = requireNonNull(users, "users");
  }

  @Override
  public Standing standingOf(UserId user) {
    return users.find(user).map(LocalUserDirectory::standing).orElse(Standing.UNKNOWN);
  }

  private static Standing standing(User.Snapshot user) {
    return switch (user.state()) {
      case ACTIVE -> Standing.ACTIVE;
      case SUSPENDED -> Standing.SUSPENDED;
      case DELETED -> Standing.UNKNOWN;
    };
  }
}
