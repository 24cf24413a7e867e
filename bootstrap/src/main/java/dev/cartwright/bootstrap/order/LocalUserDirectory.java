package dev.cartwright.bootstrap.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.bootstrap.shared.UserReads;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserAddress;
import dev.cartwright.domain.user.UserState;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks the user context in the same JVM. */
public final class LocalUserDirectory implements UserDirectory {

  private final UserReads users;

  /** Creates a directory of what {@code users} finds. */
  public LocalUserDirectory(UserReads users) {
    this.users = requireNonNull(users, "users");
  }

  @Override
  public Optional<Customer> find(UserId user) {
    return users.find(user).map(LocalUserDirectory::toCustomer);
  }

  private static Customer toCustomer(User.Snapshot user) {
    return new Customer(
        user.id(),
        user.state() == UserState.SUSPENDED,
        user.addresses().addresses().stream()
            .collect(Collectors.toUnmodifiableMap(UserAddress::id, UserAddress::postal)));
  }
}
