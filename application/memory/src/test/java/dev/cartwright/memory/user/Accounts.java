package dev.cartwright.memory.user;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Role;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.User;
import dev.cartwright.memory.shared.InMemoryIdempotencyKeys;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.testkit.fixture.Results;
import dev.cartwright.testkit.fixture.Users;
import java.util.Optional;
import java.util.Set;

/** Users in memory, and those who deal with them. */
final class Accounts {

  static final Caller STRANGER = customer(Users.userId());
  static final Caller STAFF =
      new Caller.EndUser(Optional.empty(), "staff-subject", Set.of(Role.STAFF));
  static final TimeSource TIME = () -> Users.CHANGED;

  final InMemoryStore store = new InMemoryStore();
  final InMemoryUserRepository users = new InMemoryUserRepository(store);
  final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys(store, TIME);

  static Caller customer(UserId user) {
    return new Caller.EndUser(Optional.of(user), "subject", Set.of());
  }

  User.Snapshot saved(User user) {
    return Results.valueOf(users.save(user)).snapshot();
  }

  User.Snapshot savedDeleted() {
    return saved(Results.valueOf(Users.activeUser().delete(Users.CHANGED)));
  }

  Optional<User.Snapshot> stored(UserId id) {
    return users.find(id).map(User::snapshot);
  }
}
