package dev.cartwright.bootstrap.user;

import dagger.Module;
import dagger.Provides;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.postgres.user.PostgresUserRepository;
import org.jooq.DSLContext;

/** Keeps users in PostgreSQL. */
@Module
interface PostgresUserModule {

  @Provides
  static UserRepository users(DSLContext dsl) {
    return new PostgresUserRepository(dsl);
  }
}
