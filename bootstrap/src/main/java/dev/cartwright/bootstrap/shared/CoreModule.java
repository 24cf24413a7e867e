package dev.cartwright.bootstrap.shared;

import dagger.Module;
import dagger.Provides;
import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.grpc.shared.DeadlineBackoff;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.memory.shared.UuidV7Generator;
import jakarta.inject.Singleton;

/** What every service needs: time, ids, and how a lost race is tried again. */
@Module
public interface CoreModule {

  /** Tells the time. */
  @Provides
  static TimeSource time() {
    return new SystemTimeSource();
  }

  /** Makes ids. */
  @Provides
  @Singleton
  static IdGenerator ids() {
    return new UuidV7Generator();
  }

  /** Tries a lost race a few times. */
  @Provides
  static Backoff backoff() {
    return new DeadlineBackoff(DeadlineBackoff.Limits.FEW);
  }
}
