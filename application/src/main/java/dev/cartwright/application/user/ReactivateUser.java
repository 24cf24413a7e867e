package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import java.util.Optional;

/** Use case: staff lets a suspended user buy again. */
@FunctionalInterface
public interface ReactivateUser
    extends UseCase<ReactivateUser.Command, Result<User.Snapshot, UserError>> {

  /**
   * Ends the suspension; an active user stays as he is.
   *
   * @return the user after the change; or {@link UserError.StaffOnly}, {@link
   *     UserError.UserNotFound}, {@link UserError.EtagMismatch}
   */
  @Override
  Result<User.Snapshot, UserError> handle(Command command);

  /**
   * The request.
   *
   * @param caller who asks
   * @param user the user
   * @param etag the state that the caller has seen; empty for no check
   * @param requestId the idempotency key, if the client sent one
   */
  record Command(Caller caller, UserId user, Optional<Etag> etag, Optional<RequestId> requestId)
      implements UserCommand {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(caller, "caller");
      requireNonNull(user, "user");
      requireNonNull(etag, "etag");
      requireNonNull(requestId, "requestId");
    }
  }
}
