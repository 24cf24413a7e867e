package dev.cartwright.domain.shared;

/**
 * Counts the changes of an aggregate, for optimistic concurrency control.
 *
 * @param number 0 for an aggregate that was never saved, else positive
 */
public record Version(long number) {

  /** The version of what was never saved. */
  public static final Version UNSAVED = new Version(0);

  /** Checks the range. */
  public Version {
    if (number < 0) {
      throw new InvalidValueException("version", number, ">= 0");
    }
  }

  /** Returns the version after one more change. */
  public Version next() {
    return new Version(Math.incrementExact(number));
  }

  /** Returns the etag that callers see. */
  public Etag etag() {
    return new Etag(Long.toString(number));
  }
}
