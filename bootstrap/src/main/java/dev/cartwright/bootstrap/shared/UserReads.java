package dev.cartwright.bootstrap.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.application.user.GetUserByID;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import java.util.Optional;

/** Lets another context in the same JVM look at users, as it would over the network. */
public final class UserReads {

  private final Caller caller;
  private final GetUserByID users;

  /** Looks at users in the name of the service {@code caller}. */
  public UserReads(String caller, GetUserByID users) {
    this.caller = new Caller.Service(caller);
    this.users = requireNonNull(users, "users");
  }

  /** Returns the user, if there is one. */
  public Optional<User.Snapshot> find(UserId user) {
    RemoteCallGuard.check("UserDirectory");
    return switch (users.handle(new GetUserByID.Query(caller, user))) {
      case Result.Ok<User.Snapshot, UserError>(User.Snapshot found) -> Optional.of(found);
      case Result.Err<User.Snapshot, UserError> missing -> Optional.empty();
    };
  }
}
