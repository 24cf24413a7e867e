package dev.cartwright.postgres.user;

import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.user.UserLockContract;

class PostgresUserLockIT extends UserLockContract {

  private final PostgresTestDatabase database = PostgresTestDatabase.shared(StoredContext.USER);
  private final UserRepository users = new PostgresUserRepository(database.dsl());

  @Override
  protected UserRepository users() {
    return users;
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
