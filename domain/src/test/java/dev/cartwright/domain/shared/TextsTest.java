package dev.cartwright.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  private static final int SAMPLES = 2_000;
  private static final long SEED = 20_260_102;

  @Test
  void whiteSpaceAtTheEndsGoes() {
    assertThat(Texts.line("name", " \t\u2003Green  tea\n ", 1, 20)).isEqualTo("Green  tea");
  }

  @Test
  void charactersAreCountedAsPeopleCountThem() {
    String cats = "🐈".repeat(5);

    assertThat(Texts.line("name", cats, 5, 5)).isEqualTo(cats);
    assertThatThrownBy(() -> Texts.line("name", cats, 1, 4))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("1 to 4 characters, not 5");
    assertThatThrownBy(() -> Texts.line("name", cats, 6, 9))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("6 to 9 characters, not 5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000b",
        "a\tb",
        "a\nb",
        "a\r\nb",
        "a\u001bb",
        "a\u007fb",
        "a\u0085b",
        "a\u2028b",
        "a\u2029b",
        "a\ud83db",
        "a\udc08b"
      })
  void controlCharactersAndBrokenOnesAreRefused(String text) {
    assertThatThrownBy(() -> Texts.line("name", text, 1, 10))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("no control characters, no broken characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Straße", "東京", "O'Hara", "مرحبا", "Zoë 🐈‍⬛", "a\u00adb"})
  void everyScriptIsWelcome(String text) {
    assertThat(Texts.line("name", text, 1, 20)).isEqualTo(text);
  }

  @Test
  void whatPassesOncePassesAgainUnchanged() {
    Random random = new Random(SEED);
    for (int i = 0; i < SAMPLES; i++) {
      String text = anyText(random);

      if (Texts.problem("name", text.strip(), 1, 8).isEmpty()) {
        String line = Texts.line("name", text, 1, 8);
        assertThat(Texts.line("name", line, 1, 8)).isEqualTo(line);
        assertThat(line.codePoints().allMatch(Texts::isPrintable)).isTrue();
      } else {
        assertThatThrownBy(() -> Texts.line("name", text, 1, 8))
            .isInstanceOf(InvalidValueException.class);
      }
    }
  }

  private static String anyText(Random random) {
    return random
        .ints(random.nextInt(12), 0, random.nextBoolean() ? 0x80 : 0x11_0000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
