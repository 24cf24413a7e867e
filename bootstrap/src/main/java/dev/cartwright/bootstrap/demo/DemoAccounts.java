package dev.cartwright.bootstrap.demo;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.user.AddAddress;
import dev.cartwright.application.user.CreateUser;
import dev.cartwright.application.user.GetUserByID;
import dev.cartwright.application.user.ListUsers;
import dev.cartwright.application.user.SetDefaultAddress;
import dev.cartwright.application.user.UserFilter;
import dev.cartwright.application.user.UserOrder;
import dev.cartwright.application.user.UserSummary;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.AddressBook;
import dev.cartwright.domain.user.AddressUse;
import dev.cartwright.domain.user.UserAddress;
import dev.cartwright.grpc.user.AddressUseCases;
import dev.cartwright.grpc.user.UserUseCases;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Signs demo users up. */
final class DemoAccounts {

  private static final Caller SYSTEM = Caller.system();

  private final UserUseCases users;
  private final AddressUseCases addresses;

  DemoAccounts(UserUseCases users, AddressUseCases addresses) {
    this.users = users;
    this.addresses = addresses;
  }

  /** Creates those whose e-mail address is free, with all addresses, and returns how many. */
  int create(List<DemoUser> wanted) {
    int created = 0;
    for (DemoUser user : wanted) {
      Optional<UserId> known = find(user);
      UserId id = known.isPresent() ? known.get() : signUp(user);
      completeAddresses(id, user.addresses());
      created += known.isPresent() ? 0 : 1;
    }
    return created;
  }

  private Optional<UserId> find(DemoUser user) {
    UserFilter sameEmail = new UserFilter(Set.of(), Optional.of(user.profile().email()));
    ListUsers.Query query =
        new ListUsers.Query(SYSTEM, sameEmail, UserOrder.OLDEST_FIRST, PageRequest.first(1));
    return Demanded.of(users.listUsers().handle(query)).items().stream()
        .map(UserSummary::id)
        .findFirst();
  }

  private UserId signUp(DemoUser user) {
    CreateUser.Command command = new CreateUser.Command(SYSTEM, user.profile(), Optional.empty());
    return Demanded.of(users.createUser().handle(command)).value().id();
  }

  private void completeAddresses(UserId user, List<PostalAddress> wanted) {
    for (PostalAddress address : wanted) {
      if (bookOf(user).addresses().stream().map(UserAddress::postal).noneMatch(address::equals)) {
        var unused =
            Demanded.of(
                addresses
                    .addAddress()
                    .handle(
                        new AddAddress.Command(
                            SYSTEM, user, address, Optional.empty(), Optional.empty())));
      }
    }
    AddressBook book = bookOf(user);
    for (AddressUse use : AddressUse.values()) {
      if (book.defaultFor(use).isEmpty()) {
        setDefault(user, idOf(wanted.getFirst(), book), use);
      }
    }
  }

  private AddressBook bookOf(UserId user) {
    return Demanded.of(users.getUserByID().handle(new GetUserByID.Query(SYSTEM, user))).addresses();
  }

  private static AddressId idOf(PostalAddress postal, AddressBook book) {
    return book.addresses().stream()
        .filter(address -> address.postal().equals(postal))
        .map(UserAddress::id)
        .findFirst()
        .orElseThrow();
  }

  private void setDefault(UserId user, AddressId address, AddressUse use) {
    var unused =
        Demanded.of(
            addresses
                .setDefaultAddress()
                .handle(
                    new SetDefaultAddress.Command(
                        SYSTEM, user, address, use, Optional.empty(), Optional.empty())));
  }
}
