package dev.cartwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.simulator.check.Outcome;
import dev.cartwright.simulator.world.Wiring;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every world keeps every promise. {@code -Dcartwright.seeds=20000} runs more of them, {@code
 * -Dcartwright.seed=...} shows one.
 */
class SeedsTest {

  /** The short form; always the same seeds, so that a build is no lottery. */
  private static final int SEEDS = 1500;

  /** Seeds that nobody has tried before. */
  private static final int NEW_SEEDS = 100;

  private static final int THREADS = 2;

  private final Seeds seeds = new Seeds(stage -> new Wiring());

  @Test
  @DisabledIfSystemProperty(named = "cartwright.seed", matches = ".+")
  void everyWorldKeepsEveryPromise() throws InterruptedException {
    int count = Integer.getInteger("cartwright.seeds", SEEDS);

    Map<Outcome, Integer> outcomes = check(0, count);

    assertThat(outcomes.values()).as("all that can happen does: %s", outcomes).doesNotContain(0);
  }

  @Test
  @DisabledIfSystemProperty(named = "cartwright.seed", matches = ".+")
  void soDoWorldsThatNobodyHasSeen() throws InterruptedException {
    long first = new SplittableRandom().nextLong(Long.MAX_VALUE / 2);

    Map<Outcome, Integer> unused = check(first, NEW_SEEDS);
  }

  @Test
  @DisabledIfSystemProperty(named = "cartwright.seed", matches = ".+")
  void oneWorldDoesNotShowEverything() throws InterruptedException {
    assertThat(seeds.run(0, 1, 1).outcomes().values()).contains(0);
  }

  @Test
  @EnabledIfSystemProperty(named = "cartwright.seed", matches = ".+")
  void thisWorldKeepsEveryPromise() {
    Verdict verdict = SeedRun.of(Long.getLong("cartwright.seed", 0), true, stage -> new Wiring());

    System.out.println(verdict.report());
    assertThat(verdict.findings()).isEmpty();
  }

  private Map<Outcome, Integer> check(long first, int count) throws InterruptedException {
    long begin = System.nanoTime();

    Seeds.Report report = seeds.run(first, count, THREADS);

    System.out.printf(
        "%d seeds from %d on in %d s: %s%n",
        count, first, Duration.ofNanos(System.nanoTime() - begin).toSeconds(), report.outcomes());
    assertThat(report.failed())
        .withFailMessage(
            () -> report.failed().stream().map(Verdict::report).collect(Collectors.joining("\n\n")))
        .isEmpty();
    return report.outcomes();
  }
}
