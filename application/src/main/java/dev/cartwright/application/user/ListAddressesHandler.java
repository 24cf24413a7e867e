package dev.cartwright.application.user;

import dev.cartwright.application.shared.Cursor;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.user.UserAddress;
import dev.cartwright.domain.user.UserError;
import java.util.List;

/** The standard {@link ListAddresses}. */
public final class ListAddressesHandler implements ListAddresses {

  private final UserAccess access;

  /** Creates the use case on top of its port. */
  public ListAddressesHandler(UserRepository users) {
    this.access = new UserAccess(users);
  }

  @Override
  public Result<Page<UserAddress>, UserError> handle(Query query) {
    return access
        .find(query.caller(), query.user())
        .map(user -> pageOf(user.snapshot().addresses().addresses(), query.page()));
  }

  private static Page<UserAddress> pageOf(List<UserAddress> oldestFirst, PageRequest page) {
    String after = page.after().map(cursor -> cursor.key(0)).orElse("");
    List<UserAddress> found =
        oldestFirst.stream()
            .filter(address -> address.id().toString().compareTo(after) > 0)
            .limit(page.fetchLimit())
            .toList();
    return Page.of(found, page, address -> Cursor.of(address.id().toString()));
  }
}
