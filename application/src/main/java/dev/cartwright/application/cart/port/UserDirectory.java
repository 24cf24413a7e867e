package dev.cartwright.application.cart.port;

import dev.cartwright.domain.shared.UserId;

/**
 * What the cart context wants to know of users, in its own words. Safe for use by many threads.
 *
 * <p>Every implementation passes {@code UserDirectoryContract} of the testkit.
 */
@FunctionalInterface
public interface UserDirectory {

  /** What a user may do with a cart. */
  enum Standing {
    /** Everything (R1). */
    ACTIVE,
    /** Look at it, and take things out (R2). */
    SUSPENDED,
    /** Nothing: there is no such user, or no longer (R3). */
    UNKNOWN
  }

  /**
   * Returns how the user stands now.
   *
   * <p>R4: fails inside a transaction, see {@code RemoteCallGuard}.
   *
   * @throws dev.cartwright.application.shared.PortException.Unavailable if nobody answers
   * @throws dev.cartwright.application.shared.PortException.CorruptData if the answer makes no
   *     sense
   */
  Standing standingOf(UserId user);
}
