package dev.cartwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.simulator.world.Wiring;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Runs many seeds. */
class SeedsTest {

  private static final int SEEDS = Integer.getInteger("cartwright.seeds", 2000);

  @Test
  void allSeedsAreGood() {
    long begin = System.nanoTime();
    assertThat(
            LongStream.range(0, SEEDS)
                .mapToObj(seed -> SeedRun.of(seed, false, stage -> new Wiring()))
                .filter(verdict -> !verdict.isGood())
                .limit(3)
                .map(verdict -> SeedRun.of(verdict.seed(), true, stage -> new Wiring())))
        .isEmpty();
    System.out.println((System.nanoTime() - begin) / 1e6 / SEEDS + " ms a seed");
  }

  @Test
  void sameSeedSameTrace() {
    for (long seed = 0; seed < 20; seed++) {
      assertThat(SeedRun.of(seed, true, stage -> new Wiring()).trace())
          .isEqualTo(SeedRun.of(seed, true, stage -> new Wiring()).trace());
    }
    SeedRun.of(3, true, stage -> new Wiring()).trace().forEach(System.out::println);
  }
}
