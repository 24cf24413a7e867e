package dev.cartwright.domain.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The values a product consists of, each at its limits and one past them. */
class ProductValuesTest {

  @ParameterizedTest
  @ValueSource(strings = {"A", "MUG-330.BLUE", "a/b_c", "0"})
  void aSkuIsACode(String code) {
    assertThat(new Sku(code)).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-A", "A B", "MÜG", "A\n"})
  void aSkuIsNothingElse(String text) {
    assertInvalid("sku", () -> new Sku(text));
  }

  @Test
  void aSkuIsBounded() {
    assertThat(new Sku("x".repeat(64)).value()).hasSize(64);
    assertInvalid("sku", () -> new Sku("x".repeat(65)));
  }

  @Test
  void aNameIsTrimmedAndBounded() {
    assertThat(new ProductName("  Cup ")).hasToString("Cup");
    assertThat(new ProductName("x".repeat(200)).value()).hasSize(200);
    assertInvalid("name", () -> new ProductName("x".repeat(201)));
    assertInvalid("name", () -> new ProductName("  "));
    assertInvalid("name", () -> new ProductName("two\nlines"));
  }

  @Test
  void aDescriptionHasLinesAndIsBounded() {
    assertThat(new Description("a\r\nb\rc\td\n")).hasToString("a\nb\nc\td");
    assertThat(new Description("x".repeat(5000)).value()).hasSize(5000);
    assertInvalid("description", () -> new Description("x".repeat(5001)));
    assertInvalid("description", () -> new Description("a\u0000b"));
  }

  @Test
  void aPriceIsNeverNegativeAndBounded() {
    assertThat(new Price(Money.of(0, "JPY"))).hasToString("0 JPY");
    assertThat(new Price(Money.of(1_000_000_000_000L, "KWD")).amount().amountMinor())
        .isEqualTo(Price.AMOUNT_MINOR_MAX);
    assertInvalid("amount_minor", () -> new Price(Money.of(-1, "EUR")));
    assertInvalid("amount_minor", () -> new Price(Money.of(1_000_000_000_001L, "EUR")));
  }

  @Test
  void theHighestPriceLeavesRoomForTheLargestOrder() {
    Money line = Money.of(Price.AMOUNT_MINOR_MAX, "EUR").times(999);

    assertThat(line.times(100).amountMinor()).isPositive();
  }

  @Test
  void attributesAreTrimmedSortedAndBounded() {
    assertThat(Attributes.of(Map.of(" size ", " L ", "colour", "")).values())
        .containsExactly(Map.entry("colour", ""), Map.entry("size", "L"));
    assertThat(Attributes.of(numbered(50)).values()).hasSize(50);
    assertInvalid("attributes", () -> Attributes.of(numbered(51)));
    assertInvalid("attributes", () -> Attributes.of(Map.of("", "x")));
    assertInvalid("attributes", () -> Attributes.of(Map.of("x".repeat(65), "x")));
    assertInvalid("attributes[x]", () -> Attributes.of(Map.of("x", "y".repeat(501))));
    assertInvalid("attributes[x]", () -> Attributes.of(Map.of("x", "1", " x", "2")));
  }

  @Test
  void attributesReportEveryProblem() {
    Map<String, String> wrong = new TreeMap<>(Map.of("", "x", "a", "\u0001", "b", "fine"));

    InvalidValueException problems =
        catchThrowableOfType(InvalidValueException.class, () -> Attributes.of(wrong));

    assertThat(problems.problems()).hasSize(2);
  }

  private static Map<String, String> numbered(int count) {
    return IntStream.range(0, count)
        .boxed()
        .collect(Collectors.toMap(i -> "a" + i, String::valueOf));
  }

  private static void assertInvalid(String name, ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith(name + ":");
  }
}
