package dev.cartwright.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.shared.port.Backoff;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetryingTest {

  private final AtomicInteger calls = new AtomicInteger();
  private final List<Integer> waits = new ArrayList<>();
  private final Backoff threeRetries =
      retry -> {
        waits.add(retry);
        return retry <= 3;
      };

  @Test
  void whatSucceedsIsCalledOnce() {
    assertThat(losing(0).handle("command")).isEqualTo("command done");
    assertThat(calls).hasValue(1);
    assertThat(waits).isEmpty();
  }

  @Test
  void aLostRaceIsRunAgain() {
    assertThat(losing(3).handle("command")).isEqualTo("command done");
    assertThat(calls).hasValue(4);
    assertThat(waits).containsExactly(1, 2, 3);
  }

  @Test
  void inTheEndTheRaceIsLost() {
    assertThatThrownBy(() -> losing(4).handle("command"))
        .isInstanceOf(PortException.StaleWrite.class);
    assertThat(calls).hasValue(4);
    assertThat(waits).containsExactly(1, 2, 3, 4);
  }

  @Test
  void otherFailuresAreNotRetried() {
    Retrying<String, String> failing =
        new Retrying<>(
            command -> {
              calls.incrementAndGet();
              throw new PortException.Unavailable("Store", null);
            },
            threeRetries);

    assertThatThrownBy(() -> failing.handle("command"))
        .isInstanceOf(PortException.Unavailable.class);
    assertThat(calls).hasValue(1);
    assertThat(waits).isEmpty();
  }

  /** Loses that many races before it succeeds. */
  private Retrying<String, String> losing(int races) {
    return new Retrying<>(
        command -> {
          if (calls.incrementAndGet() <= races) {
            throw new PortException.StaleWrite("thing");
          }
          return command + " done";
        },
        threeRetries);
  }
}
