package dev.cartwright.bootstrap.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.bootstrap.server.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The start scripts as an operator uses them. */
@Timeout(300)
class StartScriptIT {

  private static final String KEY = "0123456789012345678901234567890123456789012=";

  /** Nobody listens on port 1. */
  private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/cartwright_user";

  @Test
  void allMistakesAreReportedAtOnceAndNoSecretIsPrinted() throws Exception {
    Process process =
        start(
            Map.of(
                "CARTWRIGHT_PAGE_TOKEN_KEYS", "hush",
                "CARTWRIGHT_USERSERVICE_PORT", "many",
                "CARTWRIGHT_USERSERVICE_PROT", "1"));
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).isEqualTo(ExitCode.CONFIGURATION.number());
    assertThat(output)
        .contains("The configuration of userservice has 3 mistakes:")
        .contains("CARTWRIGHT_PAGE_TOKEN_KEYS is ***")
        .contains("CARTWRIGHT_USERSERVICE_PORT is \"many\"")
        .contains("CARTWRIGHT_USERSERVICE_PROT is no setting of Cartwright.")
        .doesNotContain("hush")
        .doesNotContain("\tat ");
  }

  @Test
  void itSaysWhatItWaitsForAndStopsMeanwhile() throws Exception {
    Process process =
        start(
            Map.of(
                "CARTWRIGHT_PAGE_TOKEN_KEYS", KEY,
                "CARTWRIGHT_USERSERVICE_PORT", "0",
                "CARTWRIGHT_USERSERVICE_DATABASE_URL", NOWHERE));

    readUntil(process, "userservice waits for PostgreSQL (user database)");
    assertThat(process.toHandle().destroy()).isTrue();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  private static Process start(Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(TestSystem.SCRIPTS.resolve("userservice").toString())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static void readUntil(Process process, String words) throws IOException {
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    while (line != null && !line.contains(words)) {
      line = output.readLine();
    }
    assertThat(line).isNotNull();
  }
}
