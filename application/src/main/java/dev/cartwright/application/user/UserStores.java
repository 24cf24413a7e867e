package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.application.user.port.UserRepository;

/**
 * The stores of the user context, which share one database and its transactions.
 *
 * @param transactions makes several writes happen together
 * @param users keeps users
 * @param keys keeps the answers to their requests
 */
public record UserStores(Transactions transactions, UserRepository users, IdempotencyKeys keys) {

  /** Checks that all parts are there. */
  public UserStores {
    requireNonNull(transactions, "transactions");
    requireNonNull(users, "users");
    requireNonNull(keys, "keys");
  }
}
