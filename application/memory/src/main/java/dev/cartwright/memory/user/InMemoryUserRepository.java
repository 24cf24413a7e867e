package dev.cartwright.memory.user;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@link UserRepository} that forgets everything when the process ends. */
public final class InMemoryUserRepository implements UserRepository {

  private final Map<UserId, User.Snapshot> stored = new HashMap<>();
  private final Map<EmailAddress, UserId> owners = new HashMap<>();

  /** Creates a repository without users. */
  public InMemoryUserRepository() {}

  @Override
  public synchronized Optional<User> find(UserId id) {
    return Optional.ofNullable(stored.get(id)).map(User::restore);
  }

  @Override
  public synchronized Result<User, UserError> save(User user) {
    User.Snapshot wanted = user.snapshot();
    Optional<User.Snapshot> present = Optional.ofNullable(stored.get(wanted.id()));
    Version current = present.map(User.Snapshot::version).orElse(Version.UNSAVED);
    if (!current.equals(wanted.version())) {
      throw new PortException.StaleWrite(user);
    }
    Optional<EmailAddress> email = emailOf(wanted);
    if (email.map(owners::get).filter(owner -> !owner.equals(wanted.id())).isPresent()) {
      return Result.err(new UserError.EmailTaken());
    }
    present.flatMap(InMemoryUserRepository::emailOf).ifPresent(owners::remove);
    email.ifPresent(key -> owners.put(key, wanted.id()));
    User.Snapshot saved = wanted.withVersion(current.next());
    stored.put(saved.id(), saved);
    return Result.ok(User.restore(saved));
  }

  @Override
  public synchronized Page<UserSummary> list(
      UserFilter filter, UserOrder order, PageRequest request) {
    Comparator<TimeCursor> forwards =
        order == UserOrder.OLDEST_FIRST ? Comparator.naturalOrder() : Comparator.reverseOrder();
    Optional<TimeCursor> after = request.after().map(TimeCursor::from);
    List<UserSummary> found =
        stored.values().stream()
            .filter(user -> passes(user, filter))
            .map(UserSummary::of)
            .filter(user -> after.filter(it -> forwards.compare(user.place(), it) <= 0).isEmpty())
            .sorted(Comparator.comparing(UserSummary::place, forwards))
            .limit(request.fetchLimit())
            .toList();
    return Page.of(found, request, user -> user.place().toCursor());
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
