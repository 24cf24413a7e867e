package dev.cartwright.domain.user;

import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.RegionCode;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What the tests of users are made of. */
final class Samples {

  static final UserId USER = new UserId(new UUID(1, 1));
  static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");
  static final Instant NOW = Instant.parse("2026-02-02T00:00:00Z");
  static final Profile PROFILE =
      new Profile(new EmailAddress("ada@example.com"), new DisplayName("Ada"));

  private Samples() {}

  static AddressId addressId(int number) {
    return new AddressId(new UUID(7, number));
  }

  static PostalAddress postal() {
    return new PostalAddress(
        "Ada",
        List.of("Straße 1"),
        "Köln",
        "NRW",
        "01234",
        new RegionCode("DE"),
        Optional.of("+49 221"));
  }

  static UserAddress address(int number) {
    return new UserAddress(addressId(number), postal());
  }

  static AddressBook bookOf(int count) {
    return new AddressBook(
        IntStream.rangeClosed(1, count).mapToObj(Samples::address).toList(), Map.of());
  }

  /** Returns a user in that state whose version is 3. */
  static User stored(UserState state) {
    return state == UserState.DELETED
        ? stored(state, Optional.empty(), AddressBook.empty())
        : stored(state, Optional.of(PROFILE), AddressBook.empty());
  }

  /** Returns an active user with that many addresses. */
  static User withAddresses(int count) {
    return stored(UserState.ACTIVE, Optional.of(PROFILE), bookOf(count));
  }

  static User stored(UserState state, Optional<Profile> profile, AddressBook book) {
    return User.restore(
        new User.Snapshot(USER, state, profile, book, BEFORE, BEFORE, new Version(3)));
  }

  static <T> T valueOf(Result<T, UserError> result) {
    return switch (result) {
      case Result.Ok<T, UserError>(T value) -> value;
      case Result.Err<T, UserError>(UserError error) -> throw new AssertionError(error.toString());
    };
  }
}
