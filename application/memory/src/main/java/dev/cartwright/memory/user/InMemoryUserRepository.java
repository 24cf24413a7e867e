package dev.cartwright.memory.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.TimeCursor;
import dev.cartwright.application.user.UserFilter;
import dev.cartwright.application.user.UserOrder;
import dev.cartwright.application.user.UserSummary;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.domain.user.EmailAddress;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.InMemoryTable;
import dev.cartwright.memory.shared.KeysetPages;
import java.util.Comparator;
import java.util.Optional;

/** A {@link UserRepository} that forgets everything when the process ends. */
public final class InMemoryUserRepository implements UserRepository {

  private final InMemoryStore store;
  private final InMemoryTable<UserId, User.Snapshot> users;
  private final InMemoryTable<EmailAddress, UserId> owners;

  /** Creates a repository without users that joins the transactions of {@code store}. */
  public InMemoryUserRepository(InMemoryStore store) {
    this.store = requireNonNull(store, "store");
    this.users = store.newTable();
    this.owners = store.newTable();
  }

  @Override
  public Optional<User> find(UserId id) {
    return users.find(id).map(User::restore);
  }

  @Override
  public Optional<User> lock(UserId id) {
    // A transaction has the whole store to itself.
    return find(id);
  }

  @Override
  public Result<User, UserError> save(User user) {
    return store.atomically(() -> saveAlone(user));
  }

  @Override
  public Page<UserSummary> list(UserFilter filter, UserOrder order, PageRequest request) {
    Comparator<TimeCursor> places =
        order == UserOrder.OLDEST_FIRST ? Comparator.naturalOrder() : Comparator.reverseOrder();
    return KeysetPages.cut(
        users.select(user -> passes(user, filter)).stream().map(UserSummary::of).toList(),
        user -> user.place().toCursor(),
        Comparator.comparing(TimeCursor::from, places),
        request);
  }

  private Result<User, UserError> saveAlone(User user) {
    User.Snapshot wanted = user.snapshot();
    Optional<User.Snapshot> present = users.find(wanted.id());
    Version current = present.map(User.Snapshot::version).orElse(Version.UNSAVED);
    if (!current.equals(wanted.version())) {
      throw new PortException.StaleWrite(user);
    }
    Optional<EmailAddress> email = emailOf(wanted);
    if (email.flatMap(owners::find).filter(owner -> !owner.equals(wanted.id())).isPresent()) {
      return Result.err(new UserError.EmailTaken());
    }
    present.flatMap(InMemoryUserRepository::emailOf).ifPresent(owners::remove);
    email.ifPresent(key -> owners.put(key, wanted.id()));
    User.Snapshot saved = wanted.withVersion(current.next());
    users.put(saved.id(), saved);
    return Result.ok(User.restore(saved));
  }

  private static boolean passes(User.Snapshot user, UserFilter filter) {
    return filter.states().contains(user.state())
        && (filter.email().isEmpty()
            || filter.email().map(EmailAddress::canonical).equals(emailOf(user)));
  }

  private static Optional<EmailAddress> emailOf(User.Snapshot user) {
    return user.profile().map(profile -> profile.email().canonical());
  }
}
