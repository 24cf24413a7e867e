package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;

/** The standard {@link RemoveAddress}. */
public final class RemoveAddressHandler implements RemoveAddress {

  private final UserAccess access;
  private final TimeSource time;

  /** Creates the use case on top of its two ports. */
  public RemoveAddressHandler(UserRepository users, TimeSource time) {
    this.access = new UserAccess(users);
    this.time = requireNonNull(time, "time");
  }

  @Override
  public Result<User.Snapshot, UserError> handle(Command command) {
    return access.change(
        command.caller(),
        command.user(),
        command.etag(),
        user -> user.removeAddress(command.address(), time.now()));
  }
}
