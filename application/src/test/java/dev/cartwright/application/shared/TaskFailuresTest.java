package dev.cartwright.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.domain.shared.InvalidValueException;
import org.junit.jupiter.api.Test;

class TaskFailuresTest {

  private final RuntimeException bug = new IllegalStateException("our mistake");

  @Test
  void whatMayPassIsTriedAgainForEver() {
    RuntimeException away = new PortException.Unavailable("Stock", null);

    assertThat(TaskFailures.isBug(away)).isFalse();
    assertThat(TaskFailures.outcomeOf(away, Integer.MAX_VALUE)).isEqualTo(TaskOutcome.retry());
    assertThat(TaskFailures.outcomeOf(new PortException.StaleWrite("order"), 99))
        .isEqualTo(TaskOutcome.retry());
  }

  @Test
  void damagedDataParksAtOnce() {
    RuntimeException damaged = new PortException.CorruptData("order 7", null);

    assertThat(TaskFailures.outcomeOf(damaged, 0))
        .isEqualTo(TaskOutcome.park("CorruptData: damaged: order 7"));
  }

  @Test
  void theTenthBugParks() {
    assertThat(TaskFailures.isBug(bug)).isTrue();
    assertThat(TaskFailures.outcomeOf(bug, 9)).isEqualTo(TaskOutcome.retry());
    assertThat(TaskFailures.outcomeOf(bug, 10))
        .isEqualTo(TaskOutcome.park("failed 10 times: IllegalStateException: our mistake"));
  }

  @Test
  void aReasonIsCutOff() {
    int max = TaskOutcome.Park.REASON_CHARS_MAX;

    assertThat(new TaskOutcome.Park("x".repeat(max + 1)).reason()).hasSize(max);
    assertThat(new TaskOutcome.Park("x".repeat(max)).reason()).hasSize(max);
  }

  @Test
  void aTaskIdIsVisibleAndNotTooLong() {
    String longest = "x".repeat(TaskId.CHARS_MAX);

    assertThat(new TaskId(longest)).hasToString(longest);
    for (String wrong : new String[] {"", "a b", "\u00e4", longest + "x"}) {
      assertThatThrownBy(() -> new TaskId(wrong)).isInstanceOf(InvalidValueException.class);
    }
  }
}
