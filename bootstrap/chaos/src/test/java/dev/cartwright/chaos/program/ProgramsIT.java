package dev.cartwright.chaos.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.SagaStep;
import dev.cartwright.chaos.history.Method;
import dev.cartwright.chaos.system.Cluster;
import dev.cartwright.embedded.EmbeddedRedis.AppendFsync;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short forms of the programs, one after the other on one system. */
class ProgramsIT {

  @TempDir private static Path folder;

  private static Site site;

  @BeforeAll
  static void open() {
    site = Site.open(new Cluster.Plan(folder, folder.resolve("archives"), AppendFsync.ALWAYS));
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static void assertGood(Report report) {
    assertThat(report.problems()).as(report.toString()).isEmpty();
  }

  @Test
  void oneOfManyGetsTheLastUnit() {
    assertGood(new LastUnit(site, 2, 100).run());
  }

  @Test
  void ordersOfTheSameProductsInAnotherOrderOfLinesDoNotBlockEachOther() {
    assertGood(new CrossedOrders(site, 16, Duration.ofSeconds(3)).run());
  }

  @Test
  void aCancelledOrderKeepsNoStockAndAConfirmedOneHasAll() {
    assertGood(new AddAgainstCancel(site, 32).run());
  }

  @Test
  void aStalledProductServiceHoldsUpNewOrdersAlone() {
    assertGood(new StalledProducts(site, 8).run());
  }

  @Test
  void anotherInstanceEndsWhatAKilledOneBegan() {
    List<FatalStep> steps =
        FatalStep.ALL.stream()
            .filter(step -> step.step() == SagaStep.STOCK_ANSWERED && step.time() == 1)
            .filter(step -> step.inStock() || step.method() == Method.ORDER_CREATE)
            .filter(step -> step.inTask() == (step.method() == Method.ORDER_CANCEL))
            .toList();

    assertThat(steps).hasSize(4);
    assertGood(new KilledAtStep(site, steps).run());
  }
}
