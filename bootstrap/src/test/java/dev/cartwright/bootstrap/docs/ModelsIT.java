package dev.cartwright.bootstrap.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The models of the saga hold, and find every bug that is planted into them. */
class ModelsIT {

  private static final int MINUTES_MAX = 10;

  private static final List<String> TOOLS = List.of("spin", "gcc");

  @Test
  @Timeout(value = MINUTES_MAX + 1, unit = TimeUnit.MINUTES)
  void everyModelHoldsAndEveryPlantedBugIsFound() throws Exception {
    List<String> missing = TOOLS.stream().filter(tool -> !isInstalled(tool)).toList();
    if (!missing.isEmpty()) {
      System.err.println(
          "*** THE MODELS OF docs/model WERE NOT CHECKED: %s not installed ***".formatted(missing));
    }
    assumeTrue(missing.isEmpty(), () -> "not installed: " + missing);

    Path log = Files.createTempFile("models", ".log");
    Process run =
        new ProcessBuilder(Repository.at("docs/model/run").toString(), "--require")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = run.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
    run.descendants().forEach(ProcessHandle::destroyForcibly);
    run.destroyForcibly();

    assertThat(ended).as(() -> text(log)).isTrue();
    assertThat(run.waitFor()).as(() -> text(log)).isZero();
    Files.delete(log);
  }

  private static boolean isInstalled(String tool) {
    return Stream.of(System.getenv("PATH"))
        .flatMap(path -> Arrays.stream(path.split(":")))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  private static String text(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "no log: " + e;
    }
  }
}
