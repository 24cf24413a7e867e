package dev.cartwright.chaos;

import dev.cartwright.chaos.fault.Counts;
import dev.cartwright.chaos.program.Site;
import dev.cartwright.chaos.program.Storm;
import dev.cartwright.chaos.system.Cluster;
import dev.cartwright.embedded.EmbeddedRedis.AppendFsync;
import java.nio.file.Path;
import java.time.Duration;

public final class Chaos {
  private Chaos() {}

  public static void main(String[] args) {
    long t = System.nanoTime();
    try (Site site = Site.open(new Cluster.Plan(Path.of(args[0]), Path.of(args[1]), AppendFsync.ALWAYS))) {
      System.out.println("up after " + (System.nanoTime() - t) / 1e9);
      System.out.println(
          new Storm(site, new Storm.Order(Long.parseLong(args[2]), 6, new Counts(Integer.parseInt(args[3]), 1, 1, 1, 1), Duration.ZERO)).run());
    }
  }
}
