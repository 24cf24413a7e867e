package dev.cartwright.bootstrap.order;

import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.bootstrap.local.OtherContexts;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.contract.order.UserDirectoryContract;
import java.util.Map;

class LocalUserDirectoryTest extends UserDirectoryContract {

  private final OtherContexts others = new OtherContexts();

  @Override
  protected UserDirectory users() {
    return new LocalUserDirectory(others.userReads());
  }

  @Override
  protected UserDirectory.Customer customerWith(PostalAddress address) {
    UserId user = others.activeUser();
    return new UserDirectory.Customer(
        user, false, Map.of(others.addressOf(user, address), address));
  }

  @Override
  protected UserId suspendedUser() {
    return others.suspendedUser();
  }
}
