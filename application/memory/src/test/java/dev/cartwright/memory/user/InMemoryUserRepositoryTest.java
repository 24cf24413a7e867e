package dev.cartwright.memory.user;

import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.testkit.contract.user.UserRepositoryContract;

class InMemoryUserRepositoryTest extends UserRepositoryContract {

  private final UserRepository users = new InMemoryUserRepository(new InMemoryStore());

  @Override
  protected UserRepository users() {
    return users;
  }
}
