package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import java.util.Optional;

/** The standard {@link CreateUser}. */
public final class CreateUserHandler implements CreateUser {

  private final UserRepository users;
  private final TimeSource time;
  private final IdGenerator ids;

  /** Creates the use case on top of its three ports. */
  public CreateUserHandler(UserRepository users, TimeSource time, IdGenerator ids) {
    this.users = requireNonNull(users, "users");
    this.time = requireNonNull(time, "time");
    this.ids = requireNonNull(ids, "ids");
  }

  @Override
  public Result<User.Snapshot, UserError> handle(Command command) {
    Optional<UserId> known = userOf(command.caller());
    if (known.isPresent()) {
      return Result.err(new UserError.AlreadySignedUp(known.get()));
    }
    User created = User.create(new UserId(ids.next()), command.profile(), time.now());
    return users.save(created).map(User::snapshot);
  }

  /** Returns the only user that the caller can have, if he has him already. */
  private static Optional<UserId> userOf(Caller caller) {
    return caller instanceof Caller.EndUser person && !person.isStaff()
        ? person.user()
        : Optional.empty();
  }
}
