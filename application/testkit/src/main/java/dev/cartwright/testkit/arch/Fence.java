package dev.cartwright.testkit.arch;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Keeps a technology where it belongs.
 *
 * @param technology what it is called, as in {@code jOOQ and JDBC}
 * @param packages its packages, in ArchUnit's notation, as in {@code org.jooq..}
 * @param layers the names of the layers that may use it
 */
public record Fence(String technology, List<String> packages, List<String> layers) {

  /** Checks that all parts are there. */
  public Fence {
    requireNonNull(technology, "technology");
    packages = List.copyOf(packages);
    layers = List.copyOf(layers);
  }
}
