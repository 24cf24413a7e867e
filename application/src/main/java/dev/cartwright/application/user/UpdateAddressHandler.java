package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.user.UserError;

/** The standard {@link UpdateAddress}. */
public final class UpdateAddressHandler implements UpdateAddress {

  private final UserAccess access;
  private final TimeSource time;

  /** Creates the use case on top of its two ports. */
  public UpdateAddressHandler(UserRepository users, TimeSource time) {
    this.access = new UserAccess(users);
    this.time = requireNonNull(time, "time");
  }

  @Override
  public Result<SavedAddress, UserError> handle(Command command) {
    return access
        .change(
            command.caller(),
            command.user(),
            command.etag(),
            user -> user.updateAddress(command.address(), command.change(), time.now()))
        .map(
            user -> new SavedAddress(user.addresses().find(command.address()).orElseThrow(), user));
  }
}
