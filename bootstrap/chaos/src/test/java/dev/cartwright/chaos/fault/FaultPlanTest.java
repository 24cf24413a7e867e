package dev.cartwright.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

  private static final Counts COUNTS = new Counts(200, 20, 40, 40, 30);

  @Test
  void makesTheSameFaultsFromTheSameSeed() {
    assertThat(FaultPlan.of(7, COUNTS)).isEqualTo(FaultPlan.of(7, COUNTS));
    assertThat(FaultPlan.of(7, COUNTS)).isNotEqualTo(FaultPlan.of(8, COUNTS));
  }

  @Test
  void makesAsManyAsIsAskedFor() {
    List<Fault> faults = FaultPlan.of(7, COUNTS);

    assertThat(faults.stream().collect(Collectors.groupingBy(Fault::kind, Collectors.counting())))
        .containsEntry("KILL", 200L)
        .containsEntry("PAUSE", 20L)
        .containsEntry("REDIS_KILL", 40L)
        .containsEntry("POSTGRES_RESTART", 40L)
        .containsEntry("POSTGRES_BACKEND_KILL", 10L)
        .containsKeys("SLOW_LINK", "CUT_LINK", "DEAF_LINK");
    assertThat(faults).hasSize(340);
  }
}
