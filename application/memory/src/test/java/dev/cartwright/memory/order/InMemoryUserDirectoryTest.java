package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.contract.order.UserDirectoryContract;
import java.util.Map;
import java.util.UUID;

class InMemoryUserDirectoryTest extends UserDirectoryContract {

  private final InMemoryUserDirectory users = new InMemoryUserDirectory();

  @Override
  protected UserDirectory users() {
    return users;
  }

  @Override
  protected UserDirectory.Customer customerWith(PostalAddress address) {
    UserId user = new UserId(UUID.randomUUID());
    UserDirectory.Customer customer =
        new UserDirectory.Customer(user, false, Map.of(new AddressId(UUID.randomUUID()), address));
    users.put(customer);
    return customer;
  }

  @Override
  protected UserId suspendedUser() {
    UserId user = new UserId(UUID.randomUUID());
    users.put(new UserDirectory.Customer(user, true, Map.of()));
    return user;
  }
}
