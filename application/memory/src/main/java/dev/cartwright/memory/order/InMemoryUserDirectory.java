package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.shared.UserId;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A {@link UserDirectory} of the users it was told of. */
public final class InMemoryUserDirectory implements UserDirectory {

  private final ConcurrentMap<UserId, Customer> customers = new ConcurrentHashMap<>();

  /** Creates a directory of nobody. */
  public InMemoryUserDirectory() {}

  /** Says what is known about a user from now on. */
  public void put(Customer customer) {
    customers.put(customer.user(), customer);
  }

  @Override
  public Optional<Customer> find(UserId user) {
    RemoteCallGuard.check("UserDirectory");
    return Optional.ofNullable(customers.get(user));
  }
}
