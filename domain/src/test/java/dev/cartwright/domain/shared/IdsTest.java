package dev.cartwright.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the four kinds of ids have in common. */
class IdsTest {

  private static final Map<String, Function<String, Object>> PARSERS =
      Map.of(
          "user_id", UserId::parse,
          "product_id", ProductId::parse,
          "order_id", OrderId::parse,
          "address_id", AddressId::parse);

  @Test
  void everyUuidIsReadFromItsText() {
    Random random = new Random(20_260_103);
    for (int i = 0; i < 1_000; i++) {
      String text = new UUID(random.nextLong(), random.nextLong()).toString();

      for (Function<String, Object> parser : PARSERS.values()) {
        assertThat(parser.apply(text)).hasToString(text);
        assertThat(parser.apply(text.toUpperCase(Locale.ROOT))).isEqualTo(parser.apply(text));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "42",
        "1-1-1-1-1",
        "1-1-1-1-0000000000000000000000000001",
        "00000000-0000-0000-0000-00000000000",
        "00000000-0000-0000-0000-0000000000000",
        "00000000000000000000000000000000",
        "{00000000-0000-0000-0000-0000000000}",
        "00000000-0000-0000-0000-00000000000g",
        "00000000-0000-0000-0000-00000000000１",
        " 0000000-0000-0000-0000-000000000000"
      })
  void whatIsNoUuidIsRefusedInTheNameOfTheField(String text) {
    PARSERS.forEach((name, parser) ->
        assertThatThrownBy(() -> parser.apply(text))
            .isInstanceOf(InvalidValueException.class)
            .hasMessage(name + ": " + text + " (expected: a UUID of 36 characters)"));
  }

  @Test
  void aLongTextIsCutInTheMessage() {
    assertThatThrownBy(() -> UserId.parse("x".repeat(10_000)))
        .hasMessageContaining("x".repeat(64) + "...")
        .hasMessageNotContaining("x".repeat(65));
  }
}
