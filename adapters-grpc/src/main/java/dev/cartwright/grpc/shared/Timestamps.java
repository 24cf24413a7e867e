package dev.cartwright.grpc.shared;

import com.google.protobuf.Timestamp;
import dev.cartwright.domain.shared.InvalidValueException;
import java.time.Instant;

/** Translates times. */
public final class Timestamps {

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
  private static final int NANOS_PER_SECOND = 1_000_000_000;

  private Timestamps() {}

  /** Returns the message that says this time. */
  public static Timestamp toMessage(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }

  /**
   * Returns the time.
   *
   * @throws InvalidValueException if it is not in the years 1 to 9999
   */
  public static Instant fromMessage(Timestamp message) {
    boolean valid =
        message.getSeconds() >= FIRST.getEpochSecond()
            && message.getSeconds() <= LAST.getEpochSecond()
            && message.getNanos() >= 0
            && message.getNanos() < NANOS_PER_SECOND;
    if (!valid) {
      throw new InvalidValueException(
          "time", message.getSeconds() + " s", "a time in the years 1 to 9999");
    }
    return Instant.ofEpochSecond(message.getSeconds(), message.getNanos());
  }
}
