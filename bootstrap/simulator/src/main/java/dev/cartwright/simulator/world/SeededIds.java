package dev.cartwright.simulator.world;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.simulator.engine.Chance;
import java.util.UUID;

/** Makes ids that are the same for the same seed. */
public final class SeededIds implements IdGenerator {

  private static final long VERSION_MASK = 0xFFFF_FFFF_FFFF_0FFFL;
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

  private final Chance chance;

  /** Draws ids from that chance. */
  public SeededIds(Chance chance) {
    this.chance = requireNonNull(chance, "chance");
  }

  @Override
  public UUID next() {
    long high = (chance.number() & VERSION_MASK) | VERSION_7;
    return new UUID(high, VARIANT | (chance.number() & VARIANT_MASK));
  }
}
