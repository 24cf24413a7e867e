package dev.cartwright.memory.user;

import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.user.UserFilter;
import dev.cartwright.application.user.UserOrder;
import dev.cartwright.application.user.UserSummary;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import dev.cartwright.memory.shared.InMemoryStore;
import java.util.Optional;

/** A repository that is right but for what a subclass does wrong on purpose. */
class OtherwiseRightUsers implements UserRepository {

  private final UserRepository right = new InMemoryUserRepository(new InMemoryStore());

  @Override
  public Optional<User> find(UserId id) {
    return right.find(id);
  }

  @Override
  public Optional<User> lock(UserId id) {
    return right.lock(id);
  }

  @Override
  public Result<User, UserError> save(User user) {
    return right.save(user);
  }

  @Override
  public Page<UserSummary> list(UserFilter filter, UserOrder order, PageRequest request) {
    return right.list(filter, order, request);
  }
}
