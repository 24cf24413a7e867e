package dev.cartwright.domain.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells whether two requests ask for the same thing: a hash over a canonical form of what the
 * client sent.
 *
 * @param value the version of the canonical form, a colon and 64 hexadecimal digits of SHA-256
 */
public record Fingerprint(String value) {

  private static final String VERSION = "v1:";
  private static final Pattern FORM = Pattern.compile(VERSION + "[0-9a-f]{64}");

  /**
   * Checks the form.
   *
   * @throws InvalidValueException if it is not a fingerprint of a known version
   */
  public Fingerprint {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValueException("fingerprint", value, VERSION + "<64 hex digits>");
    }
  }

  /** Returns the first digits of the hash, to be noted where the whole has no place. */
  public String digits(int count) {
    return value.substring(VERSION.length(), VERSION.length() + count);
  }

  /**
   * Returns an empty canonical form, to which the parts of a request are added in a fixed order.
   */
  public static Form form() {
    return new Form("");
  }

  /**
   * What a request asks for, in one way of writing it. Parts that are absent, or that say what the
   * default says, are left out by whoever writes the form.
   *
   * @param text every part as name, length and value, so that no two requests read the same
   */
  public record Form(String text) {

    /** Returns the form with one more part. */
    public Form with(String name, Object value) {
      String part = value.toString();
      return new Form(text + name + ":" + part.length() + ":" + part + "\n");
    }

    /** Returns the form with one more part, if it is there. */
    public Form with(String name, Optional<?> value) {
      return value.isEmpty() ? this : with(name, (Object) value.get());
    }

    /** Returns the fingerprint of all parts. */
    public Fingerprint fingerprint() {
      return new Fingerprint(VERSION + Sha256.hexOf(text));
    }
  }
}
