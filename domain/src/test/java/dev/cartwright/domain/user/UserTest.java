package dev.cartwright.domain.user;

import static dev.cartwright.domain.user.Samples.NOW;
import static dev.cartwright.domain.user.Samples.PROFILE;
import static dev.cartwright.domain.user.Samples.USER;
import static dev.cartwright.domain.user.Samples.address;
import static dev.cartwright.domain.user.Samples.addressId;
import static dev.cartwright.domain.user.Samples.bookOf;
import static dev.cartwright.domain.user.Samples.postal;
import static dev.cartwright.domain.user.Samples.stored;
import static dev.cartwright.domain.user.Samples.withAddresses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.Version;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UserTest {

  private static final ProfileChange RENAMING =
      new ProfileChange(Optional.empty(), Optional.of(new DisplayName("Ada B.")));
  private static final AddressChange MOVING =
      new AddressChange(
          Optional.empty(),
          Optional.empty(),
          Optional.of("Bonn"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(""));

  @Test
  void aNewUserIsActiveAndWasNeverSaved() {
    assertThat(User.create(USER, PROFILE, NOW).snapshot())
        .isEqualTo(
            new User.Snapshot(
                USER,
                UserState.ACTIVE,
                Optional.of(PROFILE),
                AddressBook.empty(),
                NOW,
                NOW,
                Version.UNSAVED));
  }

  @Test
  void aChangeLeavesTheRestAsItIs() {
    User.Snapshot changed =
        Samples.valueOf(stored(UserState.ACTIVE).update(RENAMING, NOW)).snapshot();

    assertThat(changed.profile()).contains(new Profile(PROFILE.email(), new DisplayName("Ada B.")));
    assertThat(changed.createTime()).isEqualTo(Samples.BEFORE);
    assertThat(changed.updateTime()).isEqualTo(NOW);
    assertThat(changed.version()).isEqualTo(new Version(3));
  }

  @Test
  void aChangeToTheSameChangesNothing() {
    User user = stored(UserState.ACTIVE);
    ProfileChange same =
        new ProfileChange(Optional.of(PROFILE.email()), Optional.of(PROFILE.displayName()));

    assertThat(Samples.valueOf(user.update(same, NOW))).isSameAs(user);
  }

  @Test
  void aSuspendedUserMayChangeHimself() {
    User user = stored(UserState.SUSPENDED);

    assertThat(Samples.valueOf(user.update(RENAMING, NOW)).snapshot().state())
        .isEqualTo(UserState.SUSPENDED);
  }

  @Test
  void deletingErasesWhatIsPersonal() {
    User.Snapshot left = Samples.valueOf(withAddresses(2).delete(NOW)).snapshot();

    assertThat(left.profile()).isEmpty();
    assertThat(left.addresses()).isEqualTo(AddressBook.empty());
  }

  @Test
  void theEtagThatTheCallerSawHasToBeTheCurrentOne() {
    User user = stored(UserState.ACTIVE);
    Etag current = new Version(3).etag();

    assertThat(user.expect(Optional.empty())).isEqualTo(Result.ok(user));
    assertThat(user.expect(Optional.of(current))).isEqualTo(Result.ok(user));
    assertThat(user.expect(Optional.of(new Etag("2"))))
        .isEqualTo(Result.err(new UserError.EtagMismatch(USER, current)));
  }

  @Test
  void aUserHolds100AddressesAndNotOneMore() {
    User full = Samples.valueOf(withAddresses(99).addAddress(address(100), NOW));

    assertThat(full.snapshot().addresses().addresses()).hasSize(AddressBook.ADDRESSES_MAX);
    assertThat(full.addAddress(address(101), NOW))
        .isEqualTo(Result.err(new UserError.TooManyAddresses(100)));
  }

  @Test
  void anAddressIsChangedInItsPlace() {
    User changed = Samples.valueOf(withAddresses(3).updateAddress(addressId(2), MOVING, NOW));

    List<UserAddress> addresses = changed.snapshot().addresses().addresses();
    assertThat(addresses).extracting(UserAddress::id).startsWith(addressId(1), addressId(2));
    assertThat(addresses.get(1).postal().locality()).isEqualTo("Bonn");
    assertThat(addresses.get(1).postal().phone()).isEmpty();
    assertThat(addresses.get(1).postal().recipient()).isEqualTo(postal().recipient());
    assertThat(addresses.get(0)).isEqualTo(address(1));
  }

  @Test
  void aNewDefaultTakesThePlaceOfTheOneBefore() {
    User user =
        Samples.valueOf(
            withAddresses(2)
                .chooseDefault(AddressUse.SHIPPING, addressId(1), NOW)
                .flatMap(it -> it.chooseDefault(AddressUse.BILLING, addressId(1), NOW))
                .flatMap(it -> it.chooseDefault(AddressUse.SHIPPING, addressId(2), NOW)));

    AddressBook book = user.snapshot().addresses();
    assertThat(book.defaultFor(AddressUse.SHIPPING)).contains(addressId(2));
    assertThat(book.defaultFor(AddressUse.BILLING)).contains(addressId(1));
  }

  @Test
  void aRemovedAddressIsNoDefaultAnyMore() {
    User user =
        Samples.valueOf(
            withAddresses(2)
                .chooseDefault(AddressUse.SHIPPING, addressId(1), NOW)
                .flatMap(it -> it.chooseDefault(AddressUse.BILLING, addressId(2), NOW))
                .flatMap(it -> it.removeAddress(addressId(1), NOW)));

    AddressBook book = user.snapshot().addresses();
    assertThat(book.addresses()).containsExactly(address(2));
    assertThat(book.defaultFor(AddressUse.SHIPPING)).isEmpty();
    assertThat(book.defaultFor(AddressUse.BILLING)).contains(addressId(2));
  }

  static Stream<Function<User, Result<User, UserError>>> operationsOnAnAddress() {
    return Stream.of(
        user -> user.updateAddress(addressId(9), MOVING, NOW),
        user -> user.removeAddress(addressId(9), NOW),
        user -> user.chooseDefault(AddressUse.BILLING, addressId(9), NOW));
  }

  @ParameterizedTest
  @MethodSource("operationsOnAnAddress")
  void anAddressThatIsNotThereIsNotFound(Function<User, Result<User, UserError>> operation) {
    assertThat(operation.apply(withAddresses(2)))
        .isEqualTo(Result.err(new UserError.AddressNotFound(USER, addressId(9))));
  }

  static Stream<Function<User, Result<User, UserError>>> operations() {
    return Stream.concat(
        operationsOnAnAddress(),
        Stream.of(
            User::present,
            user -> user.update(RENAMING, NOW),
            user -> user.addAddress(address(1), NOW)));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aDeletedUserCountsAsUnknown(Function<User, Result<User, UserError>> operation) {
    assertThat(operation.apply(stored(UserState.DELETED)))
        .isEqualTo(Result.err(new UserError.UserNotFound(USER)));
  }

  @Test
  void personalDataIsThereExactlyAsLongAsTheUser() {
    assertThatThrownBy(() -> stored(UserState.ACTIVE, Optional.empty(), AddressBook.empty()))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> stored(UserState.DELETED, Optional.of(PROFILE), AddressBook.empty()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageNotContaining("ada");
    assertThatThrownBy(() -> stored(UserState.DELETED, Optional.empty(), bookOf(1)))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void noTextOfAUserShowsWhatIsPersonal() {
    User user = withAddresses(1);

    assertThat(user + " " + user.snapshot() + " " + MOVING + " " + RENAMING)
        .contains(USER.toString())
        .doesNotContain("ada@", "Ada", "Straße", "Köln", "Bonn", "01234", "+49");
  }
}
