package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.user.Profile;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import java.util.Optional;

/** Use case: somebody signs up, or staff signs up somebody. */
@FunctionalInterface
public interface CreateUser extends UseCase<CreateUser.Command, Result<User.Snapshot, UserError>> {

  /**
   * Creates an active user.
   *
   * @return the user; or {@link UserError.AlreadySignedUp} or {@link UserError.EmailTaken}
   */
  @Override
  Result<User.Snapshot, UserError> handle(Command command);

  /**
   * The request.
   *
   * @param caller who asks
   * @param profile who the user is
   * @param requestId the idempotency key, if the client sent one
   */
  record Command(Caller caller, Profile profile, Optional<RequestId> requestId) {

    /** Checks that all parts are there. */
    public Command {
      requireNonNull(caller, "caller");
      requireNonNull(profile, "profile");
      requireNonNull(requestId, "requestId");
    }
  }
}
