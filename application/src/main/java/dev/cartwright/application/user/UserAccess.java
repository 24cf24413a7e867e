package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import java.util.Optional;
import java.util.function.Function;

/** What the use cases about one user have in common: access first, then load, decide, save. */
final class UserAccess {

  private final UserRepository users;

  UserAccess(UserRepository users) {
    this.users = requireNonNull(users, "users");
  }

  /** Returns the user, or why the caller does not get to see him. */
  Result<User, UserError> find(Caller caller, UserId id) {
    return caller.mayActFor(id) ? load(id) : Result.err(new UserError.AccessDenied());
  }

  /** Changes the user for a caller who may act for him. */
  Result<User.Snapshot, UserError> change(
      Caller caller,
      UserId id,
      Optional<Etag> seen,
      Function<User, Result<User, UserError>> decision) {
    return find(caller, id).flatMap(user -> decide(user, seen, decision));
  }

  /** Changes the user for a caller who is staff. */
  Result<User.Snapshot, UserError> changeAsStaff(
      Caller caller,
      UserId id,
      Optional<Etag> seen,
      Function<User, Result<User, UserError>> decision) {
    return caller.isStaff()
        ? load(id).flatMap(user -> decide(user, seen, decision))
        : Result.err(new UserError.StaffOnly());
  }

  private Result<User, UserError> load(UserId id) {
    return users
        .find(id)
        .map(User::present)
        .orElseGet(() -> Result.err(new UserError.UserNotFound(id)));
  }

  private Result<User.Snapshot, UserError> decide(
      User user, Optional<Etag> seen, Function<User, Result<User, UserError>> decision) {
    return user.expect(seen)
        .flatMap(decision)
        // A decision that changes nothing answers the same instance, which needs no new version.
        .flatMap(decided -> decided == user ? Result.ok(user) : users.save(decided))
        .map(User::snapshot);
  }
}
