package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.PostalAddress;
import java.util.Optional;

/**
 * Where and how an order is sent.
 *
 * @param address a copy from the time of ordering
 * @param copiedFrom the user's address that it is a copy of, if it is
 * @param method how it is sent
 */
public record Delivery(
    PostalAddress address, Optional<AddressId> copiedFrom, ShippingMethod method) {

  /** Checks that all parts are there. */
  public Delivery {
    requireNonNull(address, "address");
    requireNonNull(copiedFrom, "copiedFrom");
    requireNonNull(method, "method");
  }
}
