package dev.cartwright.postgres.user;

import static dev.cartwright.postgres.user.generated.tables.UserAddress.USER_ADDRESS;
import static dev.cartwright.postgres.user.generated.tables.Users.USERS;

import dev.cartwright.application.user.UserSummary;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.RegionCode;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.domain.user.AddressBook;
import dev.cartwright.domain.user.AddressUse;
import dev.cartwright.domain.user.DisplayName;
import dev.cartwright.domain.user.EmailAddress;
import dev.cartwright.domain.user.Profile;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserAddress;
import dev.cartwright.domain.user.UserState;
import dev.cartwright.postgres.shared.Guarded;
import dev.cartwright.postgres.user.generated.tables.records.UserAddressRecord;
import dev.cartwright.postgres.user.generated.tables.records.UsersRecord;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Record;

/** Translates between users and the rows of {@code users} and {@code user_address}. */
final class UserRows {

  private UserRows() {}

  /** Returns the row of a user under his next version. */
  static UsersRecord toRow(User.Snapshot user) {
    return new UsersRecord(
        user.id().value(),
        user.state().name(),
        user.profile().map(profile -> profile.email().value()).orElse(null),
        user.profile().map(profile -> profile.displayName().value()).orElse(null),
        user.createTime(),
        user.updateTime(),
        user.version().next().number());
  }

  /** Returns the rows of a user's addresses. */
  static List<UserAddressRecord> toAddressRows(User.Snapshot user) {
    AddressBook book = user.addresses();
    return book.addresses().stream().map(address -> toRow(user.id(), address, book)).toList();
  }

  private static UserAddressRecord toRow(UserId user, UserAddress address, AddressBook book) {
    Optional<AddressId> id = Optional.of(address.id());
    PostalAddress postal = address.postal();
    return new UserAddressRecord(
        user.value(),
        address.id().value(),
        postal.recipient(),
        postal.lines().toArray(String[]::new),
        postal.locality(),
        postal.administrativeArea(),
        postal.postalCode(),
        postal.region().value(),
        postal.phone().orElse(null),
        book.defaultFor(AddressUse.SHIPPING).equals(id),
        book.defaultFor(AddressUse.BILLING).equals(id));
  }

  /** Returns the user in these rows, one for each address, or one without an address. */
  static User toUser(List<? extends Record> rows) {
    UsersRecord user = rows.getFirst().into(USERS);
    List<UserAddressRecord> addresses =
        rows.stream()
            .filter(row -> row.get(USER_ADDRESS.ADDRESS_ID) != null)
            .map(row -> row.into(USER_ADDRESS))
            .toList();
    return read(
        user,
        () ->
            User.restore(
                new User.Snapshot(
                    new UserId(user.getUserId()),
                    UserState.valueOf(user.getState()),
                    profileOf(user),
                    bookOf(addresses),
                    user.getCreateTime(),
                    user.getUpdateTime(),
                    new Version(user.getVersion()))));
  }

  /** Returns what a list shows of the user in this row. */
  static UserSummary toSummary(UsersRecord user) {
    return read(
        user,
        () ->
            new UserSummary(
                new UserId(user.getUserId()),
                UserState.valueOf(user.getState()),
                profileOf(user),
                user.getCreateTime(),
                user.getUpdateTime(),
                new Version(user.getVersion())));
  }

  private static <T> T read(UsersRecord row, Supplier<T> reader) {
    return Guarded.read("user " + row.getUserId(), reader);
  }

  private static Optional<Profile> profileOf(UsersRecord row) {
    return Optional.ofNullable(row.getEmail())
        .map(email -> new Profile(new EmailAddress(email), new DisplayName(row.getDisplayName())));
  }

  private static AddressBook bookOf(List<UserAddressRecord> rows) {
    Map<AddressUse, AddressId> defaults = new EnumMap<>(AddressUse.class);
    for (UserAddressRecord row : rows) {
      if (row.getDefaultShipping()) {
        defaults.put(AddressUse.SHIPPING, new AddressId(row.getAddressId()));
      }
      if (row.getDefaultBilling()) {
        defaults.put(AddressUse.BILLING, new AddressId(row.getAddressId()));
      }
    }
    return new AddressBook(rows.stream().map(UserRows::toAddress).toList(), defaults);
  }

  private static UserAddress toAddress(UserAddressRecord row) {
    return new UserAddress(
        new AddressId(row.getAddressId()),
        new PostalAddress(
            row.getRecipient(),
            Arrays.asList(row.getLines()),
            row.getLocality(),
            row.getAdministrativeArea(),
            row.getPostalCode(),
            new RegionCode(row.getRegionCode()),
            Optional.ofNullable(row.getPhone())));
  }
}
