package dev.cartwright.bootstrap.user;

import dagger.Module;
import dagger.Provides;
import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.application.user.UserStores;
import dev.cartwright.postgres.user.PostgresUserRepository;
import org.jooq.DSLContext;

/** Keeps users in PostgreSQL. */
@Module
interface PostgresUserModule {

  @Provides
  static UserStores stores(DSLContext dsl, Transactions transactions, IdempotencyKeys keys) {
    return new UserStores(transactions, new PostgresUserRepository(dsl), keys);
  }
}
