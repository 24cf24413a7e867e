package dev.cartwright.memory.user;

import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.testkit.contract.user.UserLockContract;

class InMemoryUserLockTest extends UserLockContract {

  private final InMemoryStore store = new InMemoryStore();
  private final UserRepository users = new InMemoryUserRepository(store);

  @Override
  protected UserRepository users() {
    return users;
  }

  @Override
  protected Transactions transactions() {
    return store;
  }
}
