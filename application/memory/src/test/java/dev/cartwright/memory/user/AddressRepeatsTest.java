package dev.cartwright.memory.user;

import static dev.cartwright.memory.user.Accounts.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.user.AddAddress;
import dev.cartwright.application.user.AddAddressHandler;
import dev.cartwright.application.user.SavedAddress;
import dev.cartwright.application.user.SetDefaultAddress;
import dev.cartwright.application.user.SetDefaultAddressHandler;
import dev.cartwright.application.user.UpdateAddress;
import dev.cartwright.application.user.UpdateAddressHandler;
import dev.cartwright.application.user.UserTerms;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.RegionCode;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.user.AddressChange;
import dev.cartwright.domain.user.AddressUse;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import dev.cartwright.memory.shared.UuidV7Generator;
import dev.cartwright.testkit.fixture.Results;
import dev.cartwright.testkit.fixture.Users;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a request about an address that comes again. */
class AddressRepeatsTest {

  private static final RequestId KEY = new RequestId("key");
  private static final Optional<String> NO_TEXT = Optional.empty();
  private static final PostalAddress HOME =
      new PostalAddress(
          "Ada:1:x",
          List.of("12 St James's Square", "2"),
          "London",
          "",
          "SW1Y 4JH",
          new RegionCode("GB"),
          Optional.empty());

  private final Repeats repeats = new Repeats();
  private final User.Snapshot ada =
      Results.valueOf(repeats.users.save(Users.userWithAddresses())).snapshot();
  private final Caller her = customer(ada.id());

  static Stream<PostalAddress> others() {
    Optional<String> phone = Optional.of("1");
    return Stream.of(
        home("Ada", HOME.lines(), "London", "", "SW1Y 4JH", Optional.empty()),
        home("Ada:1:x", List.of("12 St James's Square"), "London", "", "SW1Y 4JH", NO_TEXT),
        home("Ada:1:x", List.of("2", "12 St James's Square"), "London", "", "SW1Y 4JH", NO_TEXT),
        home("Ada:1:x", HOME.lines(), "Bath", "", "SW1Y 4JH", NO_TEXT),
        home("Ada:1:x", HOME.lines(), "London", "Kent", "SW1Y 4JH", NO_TEXT),
        home("Ada:1:x", HOME.lines(), "London", "SW1Y 4JH", "", NO_TEXT),
        home("Ada:1:x", HOME.lines(), "London", "", "SW1Y 4JH", phone));
  }

  @Test
  void anAddressIsAddedOnce() {
    SavedAddress added = Results.valueOf(add(HOME)).value();

    assertThat(Results.valueOf(add(HOME))).isEqualTo(new Reply<>(added, true));
    assertThat(added.address().postal()).isEqualTo(HOME);
    assertThat(stored().addresses().find(added.address().id())).contains(added.address());
    assertThat(stored()).isEqualTo(added.user());
  }

  @ParameterizedTest
  @MethodSource("others")
  void everyPartOfAnAddressCounts(PostalAddress other) {
    assertThat(Results.valueOf(add(HOME)).replayed()).isFalse();

    assertThat(Results.errorOf(add(other))).isEqualTo(new UserError.IdempotencyKeyReused(KEY));
  }

  @Test
  void aPartThatIsRemovedIsNotOneThatStaysAsItIs() {
    AddressId address = ada.addresses().addresses().getFirst().id();
    Reply<SavedAddress> first = Results.valueOf(update(address, movingTo("Bath", NO_TEXT)));

    assertThat(Results.valueOf(update(address, movingTo("Bath", NO_TEXT))))
        .isEqualTo(new Reply<>(first.value(), true));
    assertThat(Results.errorOf(update(address, movingTo("Bath", Optional.of("")))))
        .isEqualTo(new UserError.IdempotencyKeyReused(KEY));
    assertThat(Results.errorOf(update(Users.addressId(), movingTo("Bath", NO_TEXT))))
        .isEqualTo(new UserError.IdempotencyKeyReused(KEY));
  }

  @Test
  void aDefaultIsChosenOnce() {
    AddressId address = ada.addresses().addresses().getLast().id();
    Reply<User.Snapshot> first = Results.valueOf(choose(address, AddressUse.BILLING));

    assertThat(Results.valueOf(choose(address, AddressUse.BILLING)))
        .isEqualTo(new Reply<>(first.value(), true));
    assertThat(Results.errorOf(choose(address, AddressUse.SHIPPING)))
        .isEqualTo(new UserError.IdempotencyKeyReused(KEY));
  }

  private User.Snapshot stored() {
    return repeats.users.find(ada.id()).orElseThrow().snapshot();
  }

  private Result<Reply<SavedAddress>, UserError> add(PostalAddress address) {
    return repeats.ask(
        new AddAddressHandler(repeats.users, repeats.time, new UuidV7Generator()),
        UserTerms.ADD_ADDRESS,
        new AddAddress.Command(her, ada.id(), address, Optional.empty(), Optional.of(KEY)));
  }

  private Result<Reply<SavedAddress>, UserError> update(AddressId address, AddressChange change) {
    return repeats.ask(
        new UpdateAddressHandler(repeats.users, repeats.time),
        UserTerms.UPDATE_ADDRESS,
        new UpdateAddress.Command(
            her, ada.id(), address, change, Optional.empty(), Optional.of(KEY)));
  }

  private Result<Reply<User.Snapshot>, UserError> choose(AddressId address, AddressUse use) {
    return repeats.ask(
        new SetDefaultAddressHandler(repeats.users, repeats.time),
        UserTerms.SET_DEFAULT_ADDRESS,
        new SetDefaultAddress.Command(
            her, ada.id(), address, use, Optional.empty(), Optional.of(KEY)));
  }

  private static AddressChange movingTo(String locality, Optional<String> phone) {
    return new AddressChange(
        NO_TEXT,
        Optional.empty(),
        Optional.of(locality),
        NO_TEXT,
        NO_TEXT,
        Optional.empty(),
        phone);
  }

  private static PostalAddress home(
      String recipient,
      List<String> lines,
      String locality,
      String area,
      String postalCode,
      Optional<String> phone) {
    return new PostalAddress(
        recipient, lines, locality, area, postalCode, new RegionCode("GB"), phone);
  }
}
