package dev.cartwright.domain.shared;

import java.util.Locale;
import java.util.Set;

/**
 * A country or region, as ISO 3166-1 alpha-2 names it.
 *
 * @param value two capitals, as in {@code DE}
 */
public record RegionCode(String value) {

  private static final Set<String> KNOWN =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  /**
   * Checks that the code is assigned.
   *
   * @throws InvalidValueException if it is not, or not in capitals
   */
  public RegionCode {
    if (!KNOWN.contains(value)) {
      throw new InvalidValueException("region_code", value, "an ISO 3166-1 alpha-2 code");
    }
  }
}
