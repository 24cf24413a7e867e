package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Page;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.user.UserError;

/** The standard {@link ListUsers}. */
public final class ListUsersHandler implements ListUsers {

  private final UserRepository users;

  /** Creates the use case on top of its port. */
  public ListUsersHandler(UserRepository users) {
    this.users = requireNonNull(users, "users");
  }

  @Override
  public Result<Page<UserSummary>, UserError> handle(Query query) {
    return query.caller().isStaff()
        ? Result.ok(users.list(query.filter(), query.order(), query.page()))
        : Result.err(new UserError.StaffOnly());
  }
}
