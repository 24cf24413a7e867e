package dev.cartwright.memory.cart;

import dev.cartwright.application.cart.port.FirstVersions;
import dev.cartwright.domain.shared.Version;
import java.security.SecureRandom;

/** {@link FirstVersions} from the random source of the system. */
public final class RandomFirstVersions implements FirstVersions {

  /** Room for changes above the highest first version. */
  private static final long CHANGES_MAX = 1L << 40;

  private final SecureRandom random = new SecureRandom();

  /** Creates a source of versions. */
  public RandomFirstVersions() {}

  @Override
  public Version next() {
    return new Version(random.nextLong(1, Long.MAX_VALUE - CHANGES_MAX));
  }
}
