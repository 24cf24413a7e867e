package dev.cartwright.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.domain.shared.InvalidValueException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderNumberTest {

  private static final OrderNumber NUMBER = OrderNumber.of(0x0123456789abcdefL);

  @Test
  void aNumberIsReadAsPeopleWriteIt() {
    String text = NUMBER.value();

    assertThat(text).hasSize(OrderNumber.RANDOM_CHARS + 1);
    assertThat(new OrderNumber(text.toLowerCase(Locale.ROOT))).isEqualTo(NUMBER);
    assertThat(new OrderNumber(text.substring(0, 4) + "-" + text.substring(4))).isEqualTo(NUMBER);
    assertThat(new OrderNumber("OOOOOOOOOOOOO")).isEqualTo(OrderNumber.of(0));
  }

  @Test
  void everyWrongCharacterIsFound() {
    for (int place = 0; place <= OrderNumber.RANDOM_CHARS; place++) {
      for (char symbol : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
        StringBuilder wrong = new StringBuilder(NUMBER.value());
        if (wrong.charAt(place) != symbol) {
          wrong.setCharAt(place, symbol);
          assertThatThrownBy(() -> new OrderNumber(wrong.toString()))
              .isInstanceOf(InvalidValueException.class);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "00000000000000", "0000-0000-000U", "************U"})
  void whatIsNoNumberIsInvalid(String text) {
    assertThatThrownBy(() -> new OrderNumber(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("order_number");
  }

  @Test
  void onlySixtyBitsCount() {
    assertThat(OrderNumber.of(-1L)).isEqualTo(OrderNumber.of((1L << 60) - 1));
    assertThat(OrderNumber.of(1)).isNotEqualTo(OrderNumber.of(2));
  }
}
