package dev.cartwright.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskBackoffTest {

  private final TaskBackoff standard = TaskBackoff.standard();

  @Test
  void eachWaitIsTwiceAsLongUpToTheLimit() {
    assertThat(IntStream.of(1, 2, 3, 4, 5, 6, 7).mapToObj(runs -> standard.waitAfter(runs, 1)))
        .extracting(Duration::toMillis)
        .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 10_000L, 10_000L);
  }

  @Test
  void itStaysAtTheLimitHoweverOftenTheTaskRan() {
    assertThat(standard.waitAfter(Integer.MAX_VALUE, 1)).isEqualTo(standard.max());
  }

  @Test
  void chanceTakesAwayUpToHalf() {
    assertThat(standard.waitAfter(3, 0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(standard.waitAfter(3, 0.5)).isEqualTo(Duration.ofMillis(1_500));
  }

  @Test
  void theFirstWaitIsPositiveAndNotAboveTheLimit() {
    Duration second = Duration.ofSeconds(1);
    assertThatThrownBy(() -> new TaskBackoff(Duration.ZERO, second))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TaskBackoff(second.plusNanos(1), second))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new TaskBackoff(second, second).waitAfter(9, 1)).isEqualTo(second);
  }
}
