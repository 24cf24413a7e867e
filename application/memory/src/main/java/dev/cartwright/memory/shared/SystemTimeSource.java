package dev.cartwright.memory.shared;

import dev.cartwright.application.shared.port.TimeSource;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A {@link TimeSource} on the clock of this machine. */
public final class SystemTimeSource implements TimeSource {

  private final Clock clock = Clock.systemUTC();

  /** Creates a source. */
  public SystemTimeSource() {}

  @Override
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
