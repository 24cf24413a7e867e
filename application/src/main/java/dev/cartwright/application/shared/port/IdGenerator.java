package dev.cartwright.application.shared.port;

import java.util.UUID;

/**
 * Makes ids. Safe for use by many threads.
 *
 * <p>R1: no two answers are equal. R2: answers are UUIDs of version 7 (RFC 9562), so that new rows
 * lie side by side in an index.
 */
@FunctionalInterface
public interface IdGenerator {

  /** Returns an id that no other call returned. */
  UUID next();
}
