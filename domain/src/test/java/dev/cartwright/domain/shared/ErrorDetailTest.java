package dev.cartwright.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorDetailTest {

  private static final ErrorDetail BASE =
      ErrorDetail.of(ErrorKind.LIMIT, "THING_FULL", "The {thing} holds {max} of {thing}.");

  @Test
  void theMessageIsFilledFromTheFacts() {
    ErrorDetail full = BASE.with("max", 3).with("thing", "$1 \\box{max}");

    assertThat(full.message()).isEqualTo("The $1 \\box{max} holds 3 of $1 \\box{max}.");
    assertThat(full.metadata())
        .containsExactly(Map.entry("max", "3"), Map.entry("thing", "$1 \\box{max}"));
  }

  @Test
  void aMissingFactIsABug() {
    assertThatThrownBy(() -> BASE.with("max", 3).message())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("{thing}");
  }

  @Test
  void eachAdditionKeepsTheRest() {
    ErrorDetail full =
        BASE.with("max", 3)
            .about("Thing", 7)
            .withAll(List.of(Violation.of("BAD", "items[0]", "Bad {what}.").with("what", "luck")))
            .retryAfter(Duration.ofSeconds(1))
            .with("thing", "box");

    assertThat(full.kind()).isEqualTo(ErrorKind.LIMIT);
    assertThat(full.reason()).isEqualTo("THING_FULL");
    assertThat(full.resource()).contains(new ResourceName("Thing", "7"));
    assertThat(full.violations()).extracting(Violation::message).containsExactly("Bad luck.");
    assertThat(full.retryAfter()).contains(Duration.ofSeconds(1));
    assertThat(full.metadata()).containsOnlyKeys("max", "thing");
    assertThat(BASE.metadata()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AB", "thing_full", "1_THING", "THING_", "THING-FULL"})
  void aReasonHasTheFormThatErrorInfoAsksFor(String reason) {
    assertThatThrownBy(() -> ErrorDetail.of(ErrorKind.LIMIT, reason, "No."))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "Thing", "1st", "a-b", "a b"})
  void aFactHasTheFormThatErrorInfoAsksFor(String fact) {
    assertThatThrownBy(() -> BASE.with(fact, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
