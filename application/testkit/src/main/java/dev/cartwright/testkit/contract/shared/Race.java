package dev.cartwright.testkit.contract.shared;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Lets threads do things at the same time. */
public final class Race {

  private Race() {}

  /**
   * Runs every runner on a thread of its own and returns what they answered, in their order.
   *
   * @throws AssertionError if one of them throws
   */
  public static <T> List<T> between(List<? extends Callable<T>> runners) {
    try (ExecutorService pool = Executors.newFixedThreadPool(runners.size())) {
      return pool.invokeAll(runners).stream().map(Race::answerOf).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Runs the same on that many threads and returns what they answered. */
  public static <T> List<T> of(int threads, Callable<T> runner) {
    return between(IntStream.range(0, threads).mapToObj(i -> runner).toList());
  }

  private static <T> T answerOf(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new AssertionError("a runner failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
