package dev.cartwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.simulator.world.Wiring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A seed is all that is needed to see a world again, in another JVM too. */
class ReplayTest {

  private static final int SEEDS = 15;

  @Test
  void aSeedHasOneTrace() {
    assertThat(traces()).isEqualTo(traces());
  }

  @Test
  void anotherJvmSeesTheSameWorlds() throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            ReplayTest.class.getName());
    Process other =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String seen = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(other.waitFor()).isZero();
    assertThat(seen.lines().toList()).isEqualTo(traces());
  }

  /** Prints the traces, for the test in the other JVM. */
  public static void main(String[] arguments) {
    traces().forEach(System.out::println);
  }

  private static List<String> traces() {
    return LongStream.range(0, SEEDS)
        .mapToObj(seed -> SeedRun.of(seed, true, stage -> new Wiring()))
        .flatMap(verdict -> Stream.concat(verdict.trace().stream(), verdict.findings().stream()))
        .toList();
  }
}
