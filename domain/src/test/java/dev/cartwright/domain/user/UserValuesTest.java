package dev.cartwright.domain.user;

import static dev.cartwright.domain.user.Samples.address;
import static dev.cartwright.domain.user.Samples.addressId;
import static dev.cartwright.domain.user.Samples.bookOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.InvalidValueException.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserValuesTest {

  private static final String LOCAL_64 = "a".repeat(64);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b",
        "ada@example.com",
        "Ada.O'Hara+shop@sub.example.co.uk",
        "!#$%&'*/=?^_`{|}~-@x-1.de"
      })
  void anEmailAddressIsTakenAsItIsWritten(String text) {
    assertThat(new EmailAddress("  " + text + "\t").value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ada",
        "@example.com",
        "ada@",
        "a@b@c",
        "ada@-x.de",
        "ada@x-.de",
        "ada@x..de",
        "ada@.de",
        "ada@x.de.",
        "a da@x.de",
        "ädä@x.de",
        "ada@köln.de",
        "ada@x.de\u0000",
        "ada@x\n.de",
        "<ada@x.de>"
      })
  void whatIsNoEmailAddressIsRefusedAndNotRepeated(String text) {
    assertThatThrownBy(() -> new EmailAddress(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("email: (hidden) (expected: an address as in name@example.com");
  }

  @Test
  void anEmailAddressHas254CharactersAndNotOneMore() {
    String domain = ".example.com".repeat(15);
    String longest = LOCAL_64 + "@" + "b".repeat(254 - 65 - domain.length()) + domain;

    assertThat(new EmailAddress(longest).value()).hasSize(EmailAddress.CHARS_MAX);
    assertThatThrownBy(() -> new EmailAddress(longest + "m"))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void thePartBeforeTheAtSignHas64CharactersAndNotOneMore() {
    assertThat(new EmailAddress(LOCAL_64 + "@x.de").value()).startsWith(LOCAL_64);
    assertThatThrownBy(() -> new EmailAddress(LOCAL_64 + "a@x.de"))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void anEmailAddressIsOneMailboxRegardlessOfCase() {
    assertThat(new EmailAddress("ADA.I@Example.COM").canonical())
        .isEqualTo(new EmailAddress("ada.i@example.com"));
  }

  @Test
  void aNameHas200CharactersAndNotOneMore() {
    String longest = "𝒜".repeat(200);

    assertThat(new DisplayName(" " + longest + " ").value()).isEqualTo(longest);
    assertThatThrownBy(() -> new DisplayName(longest + "b"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("display_name: (hidden) (expected: 1 to 200 characters, not 201)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "A\nda", "A\u0000", "A\ud800"})
  void whatIsNoNameIsRefused(String text) {
    assertThatThrownBy(() -> new DisplayName(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageNotContaining("da");
  }

  @Test
  void aBookIsSortedByIdAndHas100AddressesAndNotOneMore() {
    assertThat(new AddressBook(List.of(address(2), address(1)), Map.of()).addresses())
        .containsExactly(address(1), address(2));
    assertThat(bookOf(100).isFull()).isTrue();
    assertThat(bookOf(99).isFull()).isFalse();
    assertThatThrownBy(() -> bookOf(101)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aBookHasEveryIdOnceAndItsDefaultsAmongThem() {
    assertThatThrownBy(() -> new AddressBook(List.of(address(1), address(1)), Map.of()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("each id once");
    assertThatThrownBy(
            () -> new AddressBook(List.of(address(1)), Map.of(AddressUse.BILLING, addressId(2))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("defaults");
  }

  @Test
  void everyProblemOfAChangeIsNamed() {
    InvalidValueException refused =
        catchThrowableOfType(
            InvalidValueException.class,
            () ->
                new AddressChange(
                    Optional.of(" "),
                    Optional.of(List.of("ok", "\n x")),
                    Optional.of(""),
                    Optional.of("x".repeat(201)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("x".repeat(33))));

    assertThat(refused.problems())
        .extracting(Problem::name)
        .containsExactly("recipient", "locality", "administrative_area", "phone");
  }

  @Test
  void everyRefusalHasAMessageWithAllItsFacts() {
    assertThat(new UserError.TooManyAddresses(100).detail().message())
        .isEqualTo("A user can have at most 100 addresses.");
    assertThat(new UserError.AddressNotFound(Samples.USER, addressId(1)).detail().message())
        .contains(addressId(1).toString());
    assertThat(new UserError.EmailTaken().detail().metadata()).isEmpty();
  }
}
