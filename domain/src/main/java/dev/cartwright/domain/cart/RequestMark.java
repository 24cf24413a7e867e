package dev.cartwright.domain.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.RequestId;
import java.util.regex.Pattern;

/**
 * What a cart notes of a request with an idempotency key.
 *
 * @param method the name of the use case, in letters
 * @param requestId what the client sent
 * @param fingerprint the beginning of the request's fingerprint, as {@link Fingerprint#digits}
 */
public record RequestMark(String method, RequestId requestId, String fingerprint) {

  /** How much of a fingerprint is noted, in hexadecimal digits. */
  public static final int DIGITS = 16;

  private static final Pattern METHOD = Pattern.compile("[A-Za-z]{1,32}");
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{" + DIGITS + "}");

  /**
   * Checks the form of the parts.
   *
   * @throws InvalidValueException if one has another form
   */
  public RequestMark {
    requireNonNull(requestId, "requestId");
    if (!METHOD.matcher(method).matches()) {
      throw new InvalidValueException("method", method, "1 to 32 letters");
    }
    if (!FINGERPRINT.matcher(fingerprint).matches()) {
      throw new InvalidValueException("fingerprint", fingerprint, DIGITS + " hex digits");
    }
  }

  /** Returns the mark of a request. */
  public static RequestMark of(String method, RequestId requestId, Fingerprint fingerprint) {
    return new RequestMark(method, requestId, fingerprint.digits(DIGITS));
  }

  /** Tells whether the other one has the same key, whatever it asks for. */
  boolean hasKeyOf(RequestMark other) {
    return method.equals(other.method) && requestId.equals(other.requestId);
  }
}
