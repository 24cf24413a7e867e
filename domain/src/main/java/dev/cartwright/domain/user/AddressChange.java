package dev.cartwright.domain.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.RegionCode;
import java.util.List;
import java.util.Optional;

/**
 * Which parts of a postal address get which new values; empty leaves a part as it is.
 *
 * @param recipient who receives
 * @param lines street and more, all lines together
 * @param locality city or town
 * @param administrativeArea state or province; an empty text removes it
 * @param postalCode the postal code; an empty text removes it
 * @param region the country
 * @param phone how to reach the recipient; an empty text removes it
 */
public record AddressChange(
    Optional<String> recipient,
    Optional<List<String>> lines,
    Optional<String> locality,
    Optional<String> administrativeArea,
    Optional<String> postalCode,
    Optional<RegionCode> region,
    Optional<String> phone) {

  private static final PostalAddress ANY =
      new PostalAddress(
          "any", List.of("any"), "any", "", "", new RegionCode("DE"), Optional.empty());

  /**
   * Checks the new values.
   *
   * @throws InvalidValueException with every problem there is, named after the part
   */
  public AddressChange(
      Optional<String> recipient,
      Optional<List<String>> lines,
      Optional<String> locality,
      Optional<String> administrativeArea,
      Optional<String> postalCode,
      Optional<RegionCode> region,
      Optional<String> phone) {
    this.recipient = requireNonNull(recipient, "recipient");
    this.lines = lines.map(List::copyOf);
    this.locality = requireNonNull(locality, "locality");
    this.administrativeArea = requireNonNull(administrativeArea, "administrativeArea");
    this.postalCode = requireNonNull(postalCode, "postalCode");
    this.region = requireNonNull(region, "region");
    this.phone = requireNonNull(phone, "phone");
    // No rule of an address is about two parts: what fits into one address fits into every other.
    var unused = applyTo(ANY);
  }

  /** Returns the address after the change. */
  PostalAddress applyTo(PostalAddress address) {
    return new PostalAddress(
        recipient.orElse(address.recipient()),
        lines.orElse(address.lines()),
        locality.orElse(address.locality()),
        administrativeArea.orElse(address.administrativeArea()),
        postalCode.orElse(address.postalCode()),
        region.orElse(address.region()),
        phone.or(address::phone).filter(text -> !text.isBlank()));
  }

  /** Hides the new values. */
  @Override
  public String toString() {
    return "AddressChange[hidden]";
  }
}
