package dev.cartwright.application.user;

import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;

/** The standard {@link GetUserByID}. */
public final class GetUserByIDHandler implements GetUserByID {

  private final UserAccess access;

  /** Creates the use case on top of its port. */
  public GetUserByIDHandler(UserRepository users) {
    this.access = new UserAccess(users);
  }

  @Override
  public Result<User.Snapshot, UserError> handle(Query query) {
    return access.find(query.caller(), query.user()).map(User::snapshot);
  }
}
