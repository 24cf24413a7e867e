package dev.cartwright.domain.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.PostalAddress;

/**
 * An address that is stored with a user.
 *
 * @param id its id
 * @param postal where it is
 */
public record UserAddress(AddressId id, PostalAddress postal) {

  /** Checks that both parts are there. */
  public UserAddress {
    requireNonNull(id, "id");
    requireNonNull(postal, "postal");
  }
}
