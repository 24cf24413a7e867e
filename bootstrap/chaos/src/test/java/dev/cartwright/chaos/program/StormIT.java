package dev.cartwright.chaos.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.chaos.fault.Counts;
import dev.cartwright.chaos.system.Cluster;
import dev.cartwright.embedded.EmbeddedRedis.AppendFsync;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the storm. */
class StormIT {

  private static final Counts FAULTS = new Counts(6, 1, 1, 1, 2);
  private static final int SHOPPERS = 4;

  @TempDir private Path folder;

  @Test
  void nothingIsLostOrDoubledWhenEverythingIsKilled() {
    long seed = System.nanoTime();
    try (Site site =
        Site.open(new Cluster.Plan(folder, folder.resolve("archives"), AppendFsync.ALWAYS))) {
      Report report = new Storm(site, new Storm.Plan(seed, SHOPPERS, FAULTS)).run();

      assertThat(report.problems()).as(report.toString()).isEmpty();
    }
  }
}
