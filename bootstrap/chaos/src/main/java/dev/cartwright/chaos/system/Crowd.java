package dev.cartwright.chaos.system;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Many who do something at the same time. */
public final class Crowd {

  private Crowd() {}

  /** Does the same with all of them at once. */
  public static <T> void each(List<T> them, Consumer<T> act) {
    List<Callable<T>> acts = new ArrayList<>();
    for (T each : them) {
      acts.add(() -> {
        act.accept(each);
        return each;
      });
    }
    List<T> unused = all(acts);
  }

  /** Does all of it at once, and returns the results in their order. */
  public static <T> List<T> all(List<? extends Callable<T>> tasks) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(tasks).stream().map(Crowd::resultOf).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Waits for a result. */
  public static <T> T resultOf(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new AssertionError("one of the crowd failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
