package dev.cartwright.application.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.UserId;

/** What a request finds when it claims its idempotency key. */
public sealed interface KeyClaim {

  /** The key was free, and belongs to the transaction that asked. */
  record Granted() implements KeyClaim {}

  /**
   * Another request has used the key.
   *
   * @param fingerprint what that request asked for
   * @param response what it was answered
   */
  record Taken(Fingerprint fingerprint, String response) implements KeyClaim {

    /** Checks that all parts are there. */
    public Taken {
      requireNonNull(fingerprint, "fingerprint");
      requireNonNull(response, "response");
    }
  }

  /**
   * Another request has used the key, and its answer had to be forgotten.
   *
   * @param fingerprint what that request asked for
   * @param owner whose data the answer held
   */
  record Forgotten(Fingerprint fingerprint, UserId owner) implements KeyClaim {

    /** Checks that all parts are there. */
    public Forgotten {
      requireNonNull(fingerprint, "fingerprint");
      requireNonNull(owner, "owner");
    }
  }

  /** Another request with this key has not ended; this transaction can only be rolled back. */
  record Busy() implements KeyClaim {}
}
