package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;

/** The standard {@link DeleteUser}. */
public final class DeleteUserHandler implements DeleteUser {

  private final UserAccess access;
  private final IdempotencyKeys keys;
  private final TimeSource time;

  /** Creates the use case on top of its ports; users and keys join one transaction. */
  public DeleteUserHandler(UserRepository users, IdempotencyKeys keys, TimeSource time) {
    this.access = new UserAccess(users);
    this.keys = requireNonNull(keys, "keys");
    this.time = requireNonNull(time, "time");
  }

  @Override
  public Result<User.Snapshot, UserError> handle(Command command) {
    return access
        .change(command.caller(), command.user(), command.etag(), user -> user.delete(time.now()))
        .map(this::forgotten);
  }

  /** Erases what is kept of the user in the answers to his requests. */
  private User.Snapshot forgotten(User.Snapshot user) {
    var unused = keys.forget(user.id());
    return user;
  }
}
