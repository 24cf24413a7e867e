package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.PostalAddress;

/** Where an order is to be sent, as the user says it. */
public sealed interface Destination {

  /**
   * To an address that comes with the request.
   *
   * @param address the address
   */
  record Given(PostalAddress address) implements Destination {

    /** Checks that the address is there. */
    public Given {
      requireNonNull(address, "address");
    }
  }

  /**
   * To one of the user's own addresses.
   *
   * @param address its id
   */
  record Saved(AddressId address) implements Destination {

    /** Checks that the id is there. */
    public Saved {
      requireNonNull(address, "address");
    }
  }
}
