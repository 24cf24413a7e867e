package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.ProfileChange;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import java.util.Optional;

/** Use case: a user changes his e-mail address or his name. */
@FunctionalInterface
public interface UpdateUser extends UseCase<UpdateUser.Command, Result<User.Snapshot, UserError>> {

  /**
   * Changes what the command names.
   *
   * @return the user after the change; or {@link UserError.AccessDenied}, {@link
   *     UserError.UserNotFound}, {@link UserError.EtagMismatch} or {@link UserError.EmailTaken}
   */
  @Override
  Result<User.Snapshot, UserError> handle(Command command);

  /**
   * The request.
   *
   * @param caller who asks
   * @param user the user
   * @param change the new values
   * @param etag the state that the caller has seen; empty for no check
   * @param requestId the idempotency key, if the client sent one
   */
  record Command(
      Caller caller,
      UserId user,
      ProfileChange change,
      Optional<Etag> etag,
      Optional<RequestId> requestId)
      implements UserCommand {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(caller, "caller");
      requireNonNull(user, "user");
      requireNonNull(change, "change");
      requireNonNull(etag, "etag");
      requireNonNull(requestId, "requestId");
    }
  }
}
