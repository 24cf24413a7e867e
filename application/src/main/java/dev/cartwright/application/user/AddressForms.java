package dev.cartwright.application.user;

import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.RegionCode;
import dev.cartwright.domain.user.AddressChange;
import java.util.List;
import java.util.Optional;

/** The canonical forms of what is said about addresses. */
final class AddressForms {

  private AddressForms() {}

  static Fingerprint.Form with(Fingerprint.Form form, PostalAddress address) {
    return withLines(form, address.lines())
        .with("recipient", address.recipient())
        .with("locality", address.locality())
        .with("administrative_area", unlessEmpty(address.administrativeArea()))
        .with("postal_code", unlessEmpty(address.postalCode()))
        .with("region_code", address.region().value())
        .with("phone", address.phone());
  }

  /** A new value may be empty, which is not the same as none; there are no empty lines. */
  static Fingerprint.Form with(Fingerprint.Form form, AddressChange change) {
    return change
        .lines()
        .map(lines -> withLines(form, lines))
        .orElse(form)
        .with("recipient", change.recipient())
        .with("locality", change.locality())
        .with("administrative_area", change.administrativeArea())
        .with("postal_code", change.postalCode())
        .with("region_code", change.region().map(RegionCode::value))
        .with("phone", change.phone());
  }

  private static Fingerprint.Form withLines(Fingerprint.Form form, List<String> lines) {
    Fingerprint.Form all = form;
    for (String line : lines) {
      all = all.with("line", line);
    }
    return all;
  }

  private static Optional<String> unlessEmpty(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }
}
