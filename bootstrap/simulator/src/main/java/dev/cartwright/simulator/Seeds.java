package dev.cartwright.simulator;

import static java.util.Objects.requireNonNull;

import dev.cartwright.simulator.check.Outcome;
import dev.cartwright.simulator.world.Stage;
import dev.cartwright.simulator.world.Wiring;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs many seeds, each in one thread, several threads side by side. */
public final class Seeds {

  private static final int FAILURES_MAX = 3;

  /**
   * What came of many runs.
   *
   * @param failed those that failed, with their traces; nothing if all is well
   * @param outcomes what became of the orders of all of them
   */
  public record Report(List<Verdict> failed, Map<Outcome, Integer> outcomes) {

    /** Keeps all of it unchangeable. */
    public Report {
      failed = List.copyOf(failed);
      outcomes = Map.copyOf(outcomes);
    }
  }

  private final Function<Stage, Wiring> wiring;

  /** Runs worlds whose adapters are those of {@code wiring}. */
  public Seeds(Function<Stage, Wiring> wiring) {
    this.wiring = requireNonNull(wiring, "wiring");
  }

  /** Runs the seeds from the first one on, until all are run or some have failed. */
  public Report run(long first, int count, int threads) throws InterruptedException {
    AtomicLong next = new AtomicLong(first);
    AtomicLong failures = new AtomicLong();
    Map<Outcome, Integer> outcomes = new ConcurrentHashMap<>();
    Callable<List<Verdict>> shard =
        () ->
            Stream.generate(next::getAndIncrement)
                .takeWhile(seed -> seed < first + count && failures.get() < FAILURES_MAX)
                .map(seed -> SeedRun.of(seed, false, wiring))
                .peek(verdict ->
                    verdict.outcomes().forEach((it, n) -> outcomes.merge(it, n, Integer::sum)))
                .filter(verdict -> !verdict.isGood())
                .peek(failed -> failures.incrementAndGet())
                .map(failed -> SeedRun.of(failed.seed(), true, wiring))
                .toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<List<Verdict>>> shards =
          pool.invokeAll(Stream.generate(() -> shard).limit(threads).toList());
      return new Report(shards.stream().flatMap(it -> resultOf(it).stream()).toList(), outcomes);
    }
  }

  private static List<Verdict> resultOf(Future<List<Verdict>> shard) {
    try {
      return shard.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a world broke down", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
