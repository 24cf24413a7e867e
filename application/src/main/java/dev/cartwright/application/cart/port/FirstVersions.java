package dev.cartwright.application.cart.port;

import dev.cartwright.domain.shared.Version;

/**
 * Chooses where the versions of a new cart begin. Safe for use by many threads.
 *
 * <p>R1: answers are positive and leave room for 2<sup>32</sup> changes. R2: they are spread over
 * all 63-bit numbers by chance, so that no two of them are equal or near.
 */
@FunctionalInterface
public interface FirstVersions {

  /** Returns the first version of a new cart. */
  Version next();
}
