package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import java.util.Optional;

/** Use case: a user removes a stored address. */
@FunctionalInterface
public interface RemoveAddress
    extends UseCase<RemoveAddress.Command, Result<User.Snapshot, UserError>> {

  /**
   * Removes the address, which is no default any more either.
   *
   * @return the user after the change; or {@link UserError.AccessDenied}, {@link
   *     UserError.UserNotFound}, {@link UserError.EtagMismatch} or {@link
   *     UserError.AddressNotFound}
   */
  @Override
  Result<User.Snapshot, UserError> handle(Command command);

  /**
   * The request.
   *
   * @param caller who asks
   * @param user the user
   * @param address the address
   * @param etag the state that the caller has seen; empty for no check
   * @param requestId the idempotency key, if the client sent one
   */
  record Command(
      Caller caller,
      UserId user,
      AddressId address,
      Optional<Etag> etag,
      Optional<RequestId> requestId)
      implements UserCommand {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(caller, "caller");
      requireNonNull(user, "user");
      requireNonNull(address, "address");
      requireNonNull(etag, "etag");
      requireNonNull(requestId, "requestId");
    }
  }
}
