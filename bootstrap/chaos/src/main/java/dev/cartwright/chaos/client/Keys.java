package dev.cartwright.chaos.client;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Request ids: one for each thing that a client wants. */
public final class Keys {

  private Keys() {}

  /** Returns a new one. */
  public static String next(RandomGenerator random) {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
