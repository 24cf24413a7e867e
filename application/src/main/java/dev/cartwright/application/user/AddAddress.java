package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.UserError;
import java.util.Optional;

/** Use case: a user stores one more address. */
@FunctionalInterface
public interface AddAddress extends UseCase<AddAddress.Command, Result<SavedAddress, UserError>> {

  /**
   * Stores the address under a new id.
   *
   * @return the address and the user; or {@link UserError.AccessDenied}, {@link
   *     UserError.UserNotFound}, {@link UserError.EtagMismatch} or {@link
   *     UserError.TooManyAddresses}
   */
  @Override
  Result<SavedAddress, UserError> handle(Command command);

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
      PostalAddress address,
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
