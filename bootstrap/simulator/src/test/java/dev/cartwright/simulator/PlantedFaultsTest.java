package dev.cartwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.simulator.fault.Fault;
import dev.cartwright.simulator.fault.PlantedFaults;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows what the simulator is worth: every rule that is broken on purpose is found. */
class PlantedFaultsTest {

  /** In how many worlds each fault has to be found. */
  private static final int SEEDS_MAX = 4000;

  static List<Fault> faults() {
    return PlantedFaults.ALL;
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isFound(Fault fault) {
    Optional<Verdict> found =
        LongStream.range(0, SEEDS_MAX)
            .mapToObj(seed -> SeedRun.of(seed, false, fault.wiring()))
            .filter(verdict -> !verdict.isGood())
            .findFirst();

    assertThat(found).as(fault.name()).isPresent();
    found.ifPresent(verdict ->
        System.out.printf(
            "%s: seed %d, %s%n", fault.name(), verdict.seed(), verdict.findings().getFirst()));
  }

  @Test
  void areManyAndDifferent() {
    Stream<String> names = faults().stream().map(Fault::name);

    assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(15);
  }
}
