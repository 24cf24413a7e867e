package dev.cartwright.redis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.shared.PortException;
import java.time.Duration;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is promised while the server does not answer. */
public final class Outages {

  private static final Duration PROMISED = Duration.ofMillis(100);
  private static final int TRIES = 5;

  private Outages() {}

  /** Requires the quickest of a few tries to fail in time, since the machine may be busy. */
  public static void assertUnavailableAtOnce(ThrowingCallable call) {
    long quickest = LongStream.range(0, TRIES).map(i -> nanosOf(call)).min().orElseThrow();
    assertThat(Duration.ofNanos(quickest)).isLessThan(PROMISED);
  }

  private static long nanosOf(ThrowingCallable call) {
    long start = System.nanoTime();
    assertThatThrownBy(call).isInstanceOf(PortException.Unavailable.class);
    return System.nanoTime() - start;
  }
}
