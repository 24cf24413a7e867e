package dev.cartwright.postgres.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.PortException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works calls off, one batch after another: whatever came while a batch was worked on is the next
 * one. Nobody waits for a batch to fill, so that at low load each call is alone.
 *
 * <p>Safe for use by many threads. It has a thread only while there is something to do.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
final class CallLane<Q, A> {

  /** The most calls of one batch. */
  static final int BATCH_MAX = 128;

  /** The most calls that wait for their batch; more are refused. */
  static final int WAITING_MAX = 1024;

  private static final Logger LOG = LoggerFactory.getLogger(CallLane.class);

  private final String name;
  private final Function<List<Q>, List<A>> work;
  private final BlockingQueue<Call<Q, A>> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
  private final AtomicBoolean working = new AtomicBoolean();

  /**
   * Creates a lane.
   *
   * @param name what its calls are about, for failures
   * @param work answers the calls of a batch in their order; either all are done, or it throws and
   *     none is
   */
  CallLane(String name, Function<List<Q>, List<A>> work) {
    this.name = requireNonNull(name, "name");
    this.work = requireNonNull(work, "work");
  }

  /**
   * Asks, and waits for the answer. If a batch fails, each of its calls is done on its own, by its
   * own thread.
   *
   * @param patience how long to wait; after that the call is not begun any more
   * @throws PortException.Unavailable if too many wait already, or the patience ends; in the second
   *     case the call may be done or not
   */
  A call(Q question, Duration patience) {
    Call<Q, A> call = new Call<>(question, new CompletableFuture<>());
    if (!waiting.offer(call)) {
      throw new PortException.Unavailable(name + ", for which too many wait already,", null);
    }
    workIfIdle();
    return await(call.outcome(), patience).get();
  }

  /** Returns how many calls wait for their batch. */
  int waiting() {
    return waiting.size();
  }

  private Supplier<A> await(CompletableFuture<Supplier<A>> outcome, Duration patience) {
    try {
      return outcome.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      // The answer may have come at the last moment.
      return outcome.cancel(false) ? unavailable(e) : outcome.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return outcome.cancel(false) ? unavailable(e) : outcome.join();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a lane answers, and never fails", e);
    }
  }

  private Supplier<A> unavailable(Exception reason) {
    throw new PortException.Unavailable(name, reason);
  }

  private void workIfIdle() {
    if (working.compareAndSet(false, true)) {
      Thread.ofVirtual().name(name).start(this::workOff);
    }
  }

  private void workOff() {
    try {
      while (!waiting.isEmpty()) {
        workOffBatch();
      }
    } finally {
      working.set(false);
    }
    if (!waiting.isEmpty()) {
      // It came after the last look, and before anybody could see that nobody works.
      workIfIdle();
    }
  }

  private void workOffBatch() {
    List<Call<Q, A>> batch = new ArrayList<>(BATCH_MAX);
    int unused = waiting.drainTo(batch, BATCH_MAX);
    batch.removeIf(call -> call.outcome().isCancelled());
    try {
      answer(batch);
    } catch (RuntimeException e) {
      if (batch.size() == 1) {
        batch.getFirst().end(() -> rethrow(e));
      }
      LOG.debug("{}: a batch of {} failed", name, batch.size(), e);
    } finally {
      // Whoever has no answer yet tries alone.
      batch.forEach(call -> call.end(() -> work.apply(List.of(call.question())).getFirst()));
    }
  }

  private void answer(List<Call<Q, A>> batch) {
    if (!batch.isEmpty()) {
      List<A> answers = work.apply(batch.stream().map(Call::question).toList());
      for (int i = 0; i < batch.size(); i++) {
        A answer = answers.get(i);
        batch.get(i).end(() -> answer);
      }
    }
  }

  private A rethrow(RuntimeException e) {
    throw e;
  }

  /** A call, and what its thread does in the end. */
  private record Call<Q, A>(Q question, CompletableFuture<Supplier<A>> outcome) {

    /** Ends the call, unless it has ended already. */
    void end(Supplier<A> last) {
      boolean unused = outcome.complete(last);
    }
  }
}
