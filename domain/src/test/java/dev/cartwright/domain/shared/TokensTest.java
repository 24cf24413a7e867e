package dev.cartwright.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Idempotency keys, etags and the versions behind them. */
class TokensTest {

  @Test
  void everyPrintableAsciiCharacterIsGood() {
    for (char c = ' '; c <= '~'; c++) {
      String text = String.valueOf(c);

      assertThat(new RequestId(text)).hasToString(text);
      assertThat(new Etag(text)).hasToString(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u001f", "\u007f", "a\nb", "ä", "\u0000", "🐈"})
  void otherTextsAreRefused(String text) {
    assertThatThrownBy(() -> new RequestId(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("request_id: " + text + " (expected: 1 to 64 printable ASCII characters)");
    assertThatThrownBy(() -> new Etag(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("etag: ");
  }

  @Test
  void aTokenHas64CharactersAndNotOneMore() {
    String longest = "k".repeat(64);

    assertThat(new RequestId(longest).value()).isEqualTo(longest);
    assertThat(new Etag(longest).value()).isEqualTo(longest);
    assertThatThrownBy(() -> new RequestId(longest + "k"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Etag(longest + "k")).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void everyVersionHasAnEtagOfItsOwn() {
    Version first = Version.UNSAVED.next();

    assertThat(first.number()).isEqualTo(1);
    assertThat(first.etag()).isNotEqualTo(first.next().etag());
    assertThat(new Version(Long.MAX_VALUE).etag().value()).hasSizeLessThan(Etag.CHARS_MAX);
  }

  @Test
  void versionsEndWhereNumbersDo() {
    assertThatThrownBy(() -> new Version(-1)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Version(Long.MAX_VALUE).next())
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void requestsThatSayTheSameHaveOneFingerprint() {
    Fingerprint one = Fingerprint.form().with("a", 1).with("b", "x").fingerprint();

    assertThat(Fingerprint.form().with("a", 1).with("b", "x").fingerprint()).isEqualTo(one);
    assertThat(Fingerprint.form().with("a", 1).with("b", "y").fingerprint()).isNotEqualTo(one);
    assertThat(Fingerprint.form().with("b", "x").with("a", 1).fingerprint()).isNotEqualTo(one);
  }

  @Test
  void aPartCannotPretendToBeTwo() {
    Fingerprint two = Fingerprint.form().with("a", "x").with("b", "y").fingerprint();

    assertThat(Fingerprint.form().with("a", "x\nb:1:y").fingerprint()).isNotEqualTo(two);
  }
}
