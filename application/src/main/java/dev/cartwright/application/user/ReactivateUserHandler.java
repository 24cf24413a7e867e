package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;

/** The standard {@link ReactivateUser}. */
public final class ReactivateUserHandler implements ReactivateUser {

  private final UserAccess access;
  private final TimeSource time;

  /** Creates the use case on top of its two ports. */
  public ReactivateUserHandler(UserRepository users, TimeSource time) {
    this.access = new UserAccess(users);
    this.time = requireNonNull(time, "time");
  }

  @Override
  public Result<User.Snapshot, UserError> handle(Command command) {
    return access.changeAsStaff(
        command.caller(), command.user(), command.etag(), user -> user.reactivate(time.now()));
  }
}
