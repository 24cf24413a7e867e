package dev.cartwright.application.shared;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Does two reads at the same time, so that a caller waits for the slower one only.
 *
 * <p>What has to travel with a request, its deadline for example, travels with the executor: the
 * gRPC executables pass one that carries the current {@code io.grpc.Context} to every task.
 */
public final class SideBySide {

  private final Executor executor;

  /** Starts the second of two reads on {@code executor}; a virtual thread for each is best. */
  public SideBySide(Executor executor) {
    this.executor = requireNonNull(executor, "executor");
  }

  /**
   * Runs {@code first} on this thread and {@code second} on another one, and joins what they
   * answer. Either one's exception reaches the caller as it is, the first one's before the other.
   */
  public <A, B, R> R both(
      Supplier<A> first, Supplier<B> second, BiFunction<? super A, ? super B, ? extends R> join) {
    RemoteCallGuard.check("reads side by side");
    CompletableFuture<B> other = CompletableFuture.supplyAsync(second, executor);
    try {
      A one = first.get();
      return join.apply(one, other.join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      // Only matters if the first one failed: nobody waits for the second one then.
      other.cancel(true);
    }
  }
}
