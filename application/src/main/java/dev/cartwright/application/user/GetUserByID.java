package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;

/** Use case: somebody looks at a user. */
@FunctionalInterface
public interface GetUserByID extends UseCase<GetUserByID.Query, Result<User.Snapshot, UserError>> {

  /**
   * Returns the user, a suspended one too.
   *
   * @return the user; or {@link UserError.AccessDenied} or {@link UserError.UserNotFound}
   */
  @Override
  Result<User.Snapshot, UserError> handle(Query query);

  /**
   * The request.
   *
   * @param caller who asks
   * @param user the user
   */
  record Query(Caller caller, UserId user) {

    /** Checks that all parts are there. */
    public Query {
      requireNonNull(caller, "caller");
      requireNonNull(user, "user");
    }
  }
}
