package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.user.UserAddress;
import dev.cartwright.domain.user.UserError;

/** The standard {@link AddAddress}. */
public final class AddAddressHandler implements AddAddress {

  private final UserAccess access;
  private final TimeSource time;
  private final IdGenerator ids;

  /** Creates the use case on top of its three ports. */
  public AddAddressHandler(UserRepository users, TimeSource time, IdGenerator ids) {
    this.access = new UserAccess(users);
    this.time = requireNonNull(time, "time");
    this.ids = requireNonNull(ids, "ids");
  }

  @Override
  public Result<SavedAddress, UserError> handle(Command command) {
    UserAddress added = new UserAddress(new AddressId(ids.next()), command.address());
    return access
        .change(
            command.caller(),
            command.user(),
            command.etag(),
            user -> user.addAddress(added, time.now()))
        .map(user -> new SavedAddress(added, user));
  }
}
