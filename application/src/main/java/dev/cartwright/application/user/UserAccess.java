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
import java.util.function.Supplier;

/** What the use cases about one user have in common: access first, then load, decide, save. */
final class UserAccess {

  private final UserRepository users;

  UserAccess(UserRepository users) {
    this.users = requireNonNull(users, "users");
  }

  /** Returns why the caller may not act for the user, if he may not. */
  static Optional<UserError> denied(Caller caller, UserId id) {
    return caller.mayActFor(id) ? Optional.empty() : Optional.of(new UserError.AccessDenied());
  }

  /** Returns why the caller may not do what only staff may, if he may not. */
  static Optional<UserError> deniedToCustomers(Caller caller) {
    return caller.isStaff() ? Optional.empty() : Optional.of(new UserError.StaffOnly());
  }

  /** Returns the user, or why the caller does not get to see him. */
  Result<User, UserError> find(Caller caller, UserId id) {
    return unless(denied(caller, id), () -> present(id, users.find(id)));
  }

  /** Changes the user for a caller who may act for him. */
  Result<User.Snapshot, UserError> change(
      Caller caller,
      UserId id,
      Optional<Etag> seen,
      Function<User, Result<User, UserError>> decision) {
    return unless(denied(caller, id), () -> decide(id, seen, decision));
  }

  /** Changes the user for a caller who is staff. */
  Result<User.Snapshot, UserError> changeAsStaff(
      Caller caller,
      UserId id,
      Optional<Etag> seen,
      Function<User, Result<User, UserError>> decision) {
    return unless(deniedToCustomers(caller), () -> decide(id, seen, decision));
  }

  private Result<User.Snapshot, UserError> decide(
      UserId id, Optional<Etag> seen, Function<User, Result<User, UserError>> decision) {
    // Locked, so that nobody erases him before what is answered about him can be forgotten too.
    return present(id, users.lock(id)).flatMap(user -> decide(user, seen, decision));
  }

  private Result<User.Snapshot, UserError> decide(
      User user, Optional<Etag> seen, Function<User, Result<User, UserError>> decision) {
    return user.expect(seen)
        .flatMap(decision)
        // A decision that changes nothing answers the same instance, which needs no new version.
        .flatMap(decided -> decided == user ? Result.ok(user) : users.save(decided))
        .map(User::snapshot);
  }

  private static Result<User, UserError> present(UserId id, Optional<User> found) {
    return found.map(User::present).orElseGet(() -> Result.err(new UserError.UserNotFound(id)));
  }

  private static <T> Result<T, UserError> unless(
      Optional<UserError> denied, Supplier<Result<T, UserError>> work) {
    return denied.map(Result::<T, UserError>err).orElseGet(work);
  }
}
