package dev.cartwright.bootstrap.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.cart.port.UserDirectory;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.application.user.GetUserByID;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import dev.cartwright.domain.user.UserState;

/** Asks the user context in the same JVM. */
public final class LocalUserDirectory implements UserDirectory {

  private static final Caller CARTS = new Caller.Service("cartservice");

  private final GetUserByID users;

  /** Creates a directory on top of the use case that looks at users. */
  public LocalUserDirectory(GetUserByID users) {
    this.users = requireNonNull(users, "users");
  }

  @Override
  public Standing standingOf(UserId user) {
    // In one JVM as over the network: what holds a lock must not wait for another context.
    RemoteCallGuard.check("UserDirectory");
    return switch (users.handle(new GetUserByID.Query(CARTS, user))) {
      case Result.Ok<User.Snapshot, UserError>(User.Snapshot found) -> standing(found.state());
      case Result.Err<User.Snapshot, UserError> missing -> Standing.UNKNOWN;
    };
  }

  private static Standing standing(UserState state) {
    return switch (state) {
      case ACTIVE -> Standing.ACTIVE;
      case SUSPENDED -> Standing.SUSPENDED;
      case DELETED -> Standing.UNKNOWN;
    };
  }
}
