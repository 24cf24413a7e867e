package dev.cartwright.application.order.port;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.UserId;
import java.util.Map;
import java.util.Optional;

/** What the order context wants to know of users. Safe for use by many threads. */
@FunctionalInterface
public interface UserDirectory {

  /**
   * Returns who orders and where he can have things sent (R1), or empty if there is no such user
   * (R2). R3: fails inside a transaction.
   *
   * @throws PortException.Unavailable if the other context does not answer
   * @throws PortException.CorruptData if its answer makes no sense
   */
  Optional<Customer> find(UserId user);

  /**
   * A user in the words of orders.
   *
   * @param user his id
   * @param suspended whether he may not order
   * @param addresses his own addresses
   */
  record Customer(UserId user, boolean suspended, Map<AddressId, PostalAddress> addresses) {

    /** Keeps the addresses unchangeable. */
    public Customer {
      requireNonNull(user, "user");
      addresses = Map.copyOf(addresses);
    }
  }
}
