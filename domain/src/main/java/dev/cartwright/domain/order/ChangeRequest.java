package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Fingerprint;
import java.time.Instant;

/**
 * Who asked for a change, by which key, with what, and when.
 *
 * @param key what makes it the same as another one
 * @param fingerprint what it was asked for with
 * @param time when it was asked for
 */
public record ChangeRequest(ChangeKey key, Fingerprint fingerprint, Instant time) {

  /** Checks that all parts are there. */
  public ChangeRequest {
    requireNonNull(key, "key");
    requireNonNull(fingerprint, "fingerprint");
    requireNonNull(time, "time");
  }
}
