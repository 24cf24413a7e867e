package dev.cartwright.memory.shared;

import dev.cartwright.application.shared.port.IdGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, then 74 random bits. */
public final class UuidV7Generator implements IdGenerator {

  private static final long VERSION_7 = 0x7000L;
  private static final long RANDOM_A_MASK = 0x0FFFL;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long RANDOM_B_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

  private final Clock clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();

  /** Creates a generator. */
  public UuidV7Generator() {}

  @Override
  public UUID next() {
    long high = (clock.millis() << 16) | VERSION_7 | (random.nextLong() & RANDOM_A_MASK);
    long low = VARIANT | (random.nextLong() & RANDOM_B_MASK);
    return new UUID(high, low);
  }
}
