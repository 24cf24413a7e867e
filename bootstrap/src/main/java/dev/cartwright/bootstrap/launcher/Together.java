package dev.cartwright.bootstrap.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at once. */
final class Together {

  private Together() {}

  /** Waits until all are done, and answers what they answer, or fails as the first of them did. */
  static <T> List<T> all(List<Callable<T>> tasks) throws InterruptedException {
    // Platform threads: what is started here loads many classes, which would pin virtual ones.
    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
      return threads.invokeAll(tasks).stream().map(Together::answerOf).toList();
    }
  }

  private static <T> T answerOf(Future<T> done) {
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("a task that is done does not wait", e);
    }
  }
}
