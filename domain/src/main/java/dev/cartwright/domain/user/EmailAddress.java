package dev.cartwright.domain.user;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.InvalidValueException.Problem;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a user is reached by e-mail, written as he wrote it; one mailbox regardless of case.
 *
 * <p>The form is that of HTML's input for e-mail, which is ASCII: so that every store agrees on
 * what the same address in another case is.
 *
 * <p>Personal data: {@link #toString} hides it, and no problem repeats what was given.
 *
 * @param value the address, at most {@value #CHARS_MAX} characters
 */
public record EmailAddress(String value) {

  /** The longest address, in characters (RFC 5321). */
  public static final int CHARS_MAX = 254;

  /** The longest part before the at sign, in characters (RFC 5321). */
  public static final int LOCAL_CHARS_MAX = 64;

  private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";

  private static final Pattern FORM =
      Pattern.compile(
          "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,"
              + LOCAL_CHARS_MAX
              + "}@"
              + LABEL
              + "(?:\\."
              + LABEL
              + ")*");

  /**
   * Trims the address and checks its form.
   *
   * @throws InvalidValueException if it is too long or is no address
   */
  public EmailAddress {
    value = value.strip();
    if (value.length() > CHARS_MAX || !FORM.matcher(value).matches()) {
      String expected = "an address as in name@example.com, at most " + CHARS_MAX + " characters";
      throw new InvalidValueException(List.of(Problem.ofPersonal("email", expected)));
    }
  }

  /** Returns the form by which addresses are told apart: lower case. */
  public EmailAddress canonical() {
    return new EmailAddress(value.toLowerCase(Locale.ROOT));
  }

  /** Hides the address. */
  @Override
  public String toString() {
    return "EmailAddress[hidden]";
  }
}
