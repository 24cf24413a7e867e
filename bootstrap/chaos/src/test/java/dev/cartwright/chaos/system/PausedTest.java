package dev.cartwright.chaos.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PausedTest {

  /** Answers every line by itself. */
  private static Process echo() throws IOException {
    return new ProcessBuilder("cat").start();
  }

  @Test
  void letsAProcessGoOnWhenItIsClosed() throws IOException {
    Process process = echo();
    try {
      Paused.process(process.pid()).close();
      process.getOutputStream().write('a');
      process.getOutputStream().flush();

      assertThat(process.getInputStream().read()).isEqualTo('a');
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void saysThatADeadProcessCannotBePaused() throws Exception {
    Process process = echo();
    process.destroyForcibly();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();

    assertThatThrownBy(() -> Paused.process(process.pid()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("cannot be stopped");
  }
}
