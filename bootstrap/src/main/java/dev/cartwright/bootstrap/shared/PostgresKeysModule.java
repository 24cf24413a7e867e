package dev.cartwright.bootstrap.shared;

import dagger.Module;
import dagger.Provides;
import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.grpc.shared.DeadlinePatience;
import dev.cartwright.postgres.shared.PostgresIdempotencyKeys;
import org.jooq.DSLContext;

/** Keeps a context's idempotency keys in its database, beside what they guard. */
@Module
public interface PostgresKeysModule {

  /** Waits for a request with the same key as long as the caller's deadline allows. */
  @Provides
  static IdempotencyKeys keys(DSLContext dsl, TimeSource time) {
    return new PostgresIdempotencyKeys(dsl, time, new DeadlinePatience());
  }
}
