package dev.cartwright.grpc.shared;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Translates times. */
public final class Timestamps {

  private Timestamps() {}

  /** Returns the message that says this time. */
  public static Timestamp toMessage(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }
}
