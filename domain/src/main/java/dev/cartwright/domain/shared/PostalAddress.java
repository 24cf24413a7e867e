package dev.cartwright.domain.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.InvalidValueException.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where to send things, as the recipient's post wants it written.
 *
 * <p>Personal data: {@link #toString} hides all of it, and no problem repeats what was given.
 *
 * @param recipient who receives, 1 to {@value #TEXT_CHARS_MAX} characters
 * @param lines street and more, 1 to {@value #LINES_MAX} lines of 1 to {@value #TEXT_CHARS_MAX}
 *     characters
 * @param locality city or town, 1 to {@value #TEXT_CHARS_MAX} characters
 * @param administrativeArea state or province; may be empty
 * @param postalCode a text, since some have letters or leading zeros; may be empty
 * @param region the country
 * @param phone how to reach the recipient, if he said so
 */
public record PostalAddress(
    String recipient,
    List<String> lines,
    String locality,
    String administrativeArea,
    String postalCode,
    RegionCode region,
    Optional<String> phone) {

  /** The longest recipient, line, locality or administrative area, in characters. */
  public static final int TEXT_CHARS_MAX = 200;

  /** The most lines. */
  public static final int LINES_MAX = 5;

  /** The longest postal code, in characters. */
  public static final int POSTAL_CODE_CHARS_MAX = 20;

  /** The longest phone number, in characters. */
  public static final int PHONE_CHARS_MAX = 32;

  /**
   * Trims every part and checks them all.
   *
   * @throws InvalidValueException with every problem there is, named after the part
   */
  public PostalAddress {
    recipient = recipient.strip();
    lines = lines.stream().map(String::strip).toList();
    locality = locality.strip();
    administrativeArea = administrativeArea.strip();
    postalCode = postalCode.strip();
    requireNonNull(region, "region");
    phone = phone.map(String::strip);
    List<Problem> problems = new ArrayList<>();
    Texts.problem("recipient", recipient, 1, TEXT_CHARS_MAX).ifPresent(problems::add);
    problems.addAll(problemsOf(lines));
    Texts.problem("locality", locality, 1, TEXT_CHARS_MAX).ifPresent(problems::add);
    Texts.problem("administrative_area", administrativeArea, 0, TEXT_CHARS_MAX)
        .ifPresent(problems::add);
    Texts.problem("postal_code", postalCode, 0, POSTAL_CODE_CHARS_MAX).ifPresent(problems::add);
    phone.flatMap(it -> Texts.problem("phone", it, 1, PHONE_CHARS_MAX)).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new InvalidValueException(problems);
    }
  }

  private static List<Problem> problemsOf(List<String> lines) {
    if (lines.isEmpty() || lines.size() > LINES_MAX) {
      return List.of(Problem.of("lines", lines.size() + " lines", "1 to " + LINES_MAX + " lines"));
    }
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Texts.problem("lines[" + i + "]", lines.get(i), 1, TEXT_CHARS_MAX).ifPresent(problems::add);
    }
    return problems;
  }

  /** Hides everything but the region. */
  @Override
  public String toString() {
    return "PostalAddress[" + region.value() + ", hidden]";
  }
}
