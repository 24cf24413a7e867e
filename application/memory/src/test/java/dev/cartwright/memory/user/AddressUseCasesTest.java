package dev.cartwright.memory.user;

import static dev.cartwright.memory.user.Accounts.STAFF;
import static dev.cartwright.memory.user.Accounts.STRANGER;
import static dev.cartwright.memory.user.Accounts.TIME;
import static dev.cartwright.memory.user.Accounts.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.user.AddAddress;
import dev.cartwright.application.user.AddAddressHandler;
import dev.cartwright.application.user.ListAddresses;
import dev.cartwright.application.user.ListAddressesHandler;
import dev.cartwright.application.user.RemoveAddress;
import dev.cartwright.application.user.RemoveAddressHandler;
import dev.cartwright.application.user.SavedAddress;
import dev.cartwright.application.user.SetDefaultAddress;
import dev.cartwright.application.user.SetDefaultAddressHandler;
import dev.cartwright.application.user.UpdateAddress;
import dev.cartwright.application.user.UpdateAddressHandler;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.AddressBook;
import dev.cartwright.domain.user.AddressChange;
import dev.cartwright.domain.user.AddressUse;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserAddress;
import dev.cartwright.domain.user.UserError;
import dev.cartwright.memory.shared.UuidV7Generator;
import dev.cartwright.testkit.contract.shared.Pages;
import dev.cartwright.testkit.fixture.Results;
import dev.cartwright.testkit.fixture.Users;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of addresses; one test for each outcome. */
class AddressUseCasesTest {

  private static final AddressChange TO_BONN =
      new AddressChange(
          Optional.empty(),
          Optional.empty(),
          Optional.of("Bonn"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final Accounts accounts = new Accounts();
  private final User.Snapshot ada = accounts.saved(Users.userWithAddresses());
  private final AddressId first = ada.addresses().addresses().getFirst().id();
  private final AddressId last = ada.addresses().addresses().getLast().id();
  private final Caller her = customer(ada.id());

  @Test
  void aUserStoresAnAddressUnderANewId() {
    SavedAddress saved = Results.valueOf(add(her, Optional.empty()));

    assertThat(saved.address().postal()).isEqualTo(Users.postalAddress());
    assertThat(saved.user().addresses().addresses()).hasSize(3).contains(saved.address());
    assertThat(accounts.stored(ada.id())).contains(saved.user());
  }

  @Test
  void aFullBookTakesNoMore() {
    List<UserAddress> many =
        Stream.generate(Users::userAddress).limit(AddressBook.ADDRESSES_MAX - 2).toList();
    User full =
        many.stream()
            .reduce(
                User.restore(ada),
                (user, address) -> Results.valueOf(user.addAddress(address, Users.CHANGED)),
                (one, other) -> other);
    var unused = accounts.saved(full);

    assertThat(add(her, Optional.empty()))
        .isEqualTo(Result.err(new UserError.TooManyAddresses(AddressBook.ADDRESSES_MAX)));
  }

  @Test
  void aUserChangesAnAddress() {
    SavedAddress saved = Results.valueOf(update(first, Optional.of(ada.version().etag())));

    assertThat(saved.address().id()).isEqualTo(first);
    assertThat(saved.address().postal().locality()).isEqualTo("Bonn");
    assertThat(accounts.stored(ada.id())).contains(saved.user());
  }

  @Test
  void aUserRemovesAnAddress() {
    User.Snapshot changed = Results.valueOf(remove(her, first));

    assertThat(changed.addresses().addresses()).extracting(UserAddress::id).containsExactly(last);
    assertThat(accounts.stored(ada.id())).contains(changed);
  }

  @Test
  void aUserChoosesADefault() {
    User.Snapshot changed =
        Results.valueOf(
            choose(AddressUse.SHIPPING, last).flatMap(it -> choose(AddressUse.BILLING, first)));

    assertThat(changed.addresses().defaults())
        .isEqualTo(Map.of(AddressUse.SHIPPING, last, AddressUse.BILLING, first));
    assertThat(accounts.stored(ada.id())).contains(changed);
  }

  @Test
  void anAddressOfNobodyIsNotFound() {
    AddressId unknown = Users.addressId();
    UserError notFound = new UserError.AddressNotFound(ada.id(), unknown);

    assertThat(update(unknown, Optional.empty())).isEqualTo(Result.err(notFound));
    assertThat(remove(her, unknown)).isEqualTo(Result.err(notFound));
    assertThat(choose(AddressUse.BILLING, unknown)).isEqualTo(Result.err(notFound));
  }

  @Test
  void anAddressOfAnotherUserIsNotFound() {
    User.Snapshot other = accounts.saved(Users.userWithAddresses());
    AddressId foreign = other.addresses().addresses().getFirst().id();

    assertThat(remove(her, foreign))
        .isEqualTo(Result.err(new UserError.AddressNotFound(ada.id(), foreign)));
    assertThat(accounts.stored(other.id())).contains(other);
  }

  @Test
  void othersDoNotTouchHerAddresses() {
    assertThat(add(STRANGER, Optional.empty())).isEqualTo(Result.err(new UserError.AccessDenied()));
    assertThat(remove(STRANGER, first)).isEqualTo(Result.err(new UserError.AccessDenied()));
    assertThat(list(STRANGER, ada.id())).isEqualTo(Result.err(new UserError.AccessDenied()));
  }

  @Test
  void aChangeOfAnOldStateIsRefused() {
    UserError mismatch = new UserError.EtagMismatch(ada.id(), ada.version().etag());
    Optional<Etag> old = Optional.of(new Etag("old"));

    assertThat(add(her, old)).isEqualTo(Result.err(mismatch));
    assertThat(update(first, old)).isEqualTo(Result.err(mismatch));
  }

  @Test
  void addressesAreListedPageByPageOldestFirst() {
    List<UserAddress> seen =
        Pages.all(
            PageRequest.first(1),
            page ->
                Results.valueOf(
                    new ListAddressesHandler(accounts.users)
                        .handle(new ListAddresses.Query(her, ada.id(), page))));

    assertThat(seen).isEqualTo(ada.addresses().addresses());
  }

  @Test
  void theAddressesOfADeletedUserAreNotFound() {
    UserId deleted = accounts.savedDeleted().id();

    assertThat(list(STAFF, deleted)).isEqualTo(Result.err(new UserError.UserNotFound(deleted)));
  }

  private Result<SavedAddress, UserError> add(Caller caller, Optional<Etag> etag) {
    return new AddAddressHandler(accounts.users, TIME, new UuidV7Generator())
        .handle(
            new AddAddress.Command(
                caller, ada.id(), Users.postalAddress(), etag, Optional.empty()));
  }

  private Result<SavedAddress, UserError> update(AddressId address, Optional<Etag> etag) {
    return new UpdateAddressHandler(accounts.users, TIME)
        .handle(new UpdateAddress.Command(her, ada.id(), address, TO_BONN, etag, Optional.empty()));
  }

  private Result<User.Snapshot, UserError> remove(Caller caller, AddressId address) {
    return new RemoveAddressHandler(accounts.users, TIME)
        .handle(
            new RemoveAddress.Command(
                caller, ada.id(), address, Optional.empty(), Optional.empty()));
  }

  private Result<User.Snapshot, UserError> choose(AddressUse use, AddressId address) {
    return new SetDefaultAddressHandler(accounts.users, TIME)
        .handle(
            new SetDefaultAddress.Command(
                her, ada.id(), address, use, Optional.empty(), Optional.empty()));
  }

  private Result<?, UserError> list(Caller caller, UserId user) {
    return new ListAddressesHandler(accounts.users)
        .handle(new ListAddresses.Query(caller, user, PageRequest.first(10)));
  }
}
