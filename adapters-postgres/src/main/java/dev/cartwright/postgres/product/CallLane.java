package dev.cartwright.postgres.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.PortException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
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

  /**
   * The most calls that are done alone at once, after their batch failed, so that they leave most
   * connections to others.
   */
  static final int ALONE_MAX = 4;

  /** How long a batch waits for what somebody else has locked: all that come later wait too. */
  static final Duration BATCH_LOCK_WAIT = Duration.ofMillis(250);

  /** How long a call that is done alone waits for a lock before it lets others have its turn. */
  static final Duration ALONE_LOCK_WAIT = Duration.ofMillis(50);

  private static final Logger LOG = LoggerFactory.getLogger(CallLane.class);

  private final String name;
  private final Work<Q, A> work;
  private final Executor threads;
  private final BlockingQueue<Call<Q, A>> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
  private final AtomicBoolean working = new AtomicBoolean();
  private final Semaphore turns = new Semaphore(ALONE_MAX, true);

  /** Answers calls. */
  @FunctionalInterface
  interface Work<Q, A> {

    /**
     * Does all calls or none.
     *
     * @param questions what is asked
     * @param lockWait how long to wait for what somebody else has locked
     * @return the answers in the order of the questions, or empty if a lock was not free in time
     */
    Optional<List<A>> answer(List<Q> questions, Duration lockWait);
  }

  /**
   * Creates a lane.
   *
   * @param name what its calls are about, for failures
   * @param work answers the calls; if it throws, none is done
   */
  CallLane(String name, Work<Q, A> work) {
    this(name, work, batches -> Thread.ofVirtual().name(name).start(batches));
  }

  /** Creates a lane whose batches are worked off by {@code threads}. */
  CallLane(String name, Work<Q, A> work, Executor threads) {
    this.name = requireNonNull(name, "name");
    this.work = requireNonNull(work, "work");
    this.threads = requireNonNull(threads, "threads");
  }

  /**
   * Asks, and waits for the answer. If a batch fails, each of its calls is done on its own, by its
   * own thread, a few at a time.
   *
   * @param patience how long to wait; after that the call is not begun any more
   * @throws PortException.Unavailable if too many wait already, or the patience ends; in the second
   *     case the call may be done or not
   */
  A call(Q question, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    Call<Q, A> call = new Call<>(question, end, new CompletableFuture<>());
    if (!waiting.offer(call)) {
      throw new PortException.Unavailable(name + ", for which too many wait already,", null);
    }
    workIfIdle();
    return await(call).get();
  }

  /** Returns how many calls wait for their batch. */
  int waiting() {
    return waiting.size();
  }

  private Supplier<A> await(Call<Q, A> call) {
    CompletableFuture<Supplier<A>> outcome = call.outcome();
    try {
      return outcome.get(call.nanosLeft(), TimeUnit.NANOSECONDS);
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
      try {
        threads.execute(this::workOff);
      } catch (RuntimeException | Error e) {
        // The next call may be luckier.
        working.set(false);
        throw e;
      }
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
    } catch (RuntimeException | Error e) {
      if (batch.size() == 1) {
        batch
            .getFirst()
            .end(() -> {
              throw e;
            });
      }
      LOG.debug("{}: a batch of {} failed", name, batch.size(), e);
    } finally {
      // Whoever has no answer yet tries alone.
      batch.forEach(call -> call.end(() -> alone(call)));
    }
  }

  private void answer(List<Call<Q, A>> batch) {
    if (!batch.isEmpty()) {
      List<Q> questions = batch.stream().map(Call::question).toList();
      work.answer(questions, BATCH_LOCK_WAIT).ifPresent(answers -> end(batch, answers));
    }
  }

  private static <Q, A> void end(List<Call<Q, A>> batch, List<A> answers) {
    for (int i = 0; i < batch.size(); i++) {
      A answer = answers.get(i);
      batch.get(i).end(() -> answer);
    }
  }

  /** Tries until nobody has locked what the call needs, one turn after another. */
  private A alone(Call<Q, A> call) {
    Optional<List<A>> answers = Optional.empty();
    while (answers.isEmpty()) {
      takeTurn(call);
      try {
        answers = work.answer(List.of(call.question()), ALONE_LOCK_WAIT);
      } finally {
        turns.release();
      }
    }
    return answers.get().getFirst();
  }

  private void takeTurn(Call<Q, A> call) {
    try {
      long left = call.nanosLeft();
      if (left <= 0 || !turns.tryAcquire(left, TimeUnit.NANOSECONDS)) {
        throw new PortException.Unavailable(name, null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortException.Unavailable(name, e);
    }
  }

  /** A call, when its patience ends, and what its thread does in the end. */
  private record Call<Q, A>(Q question, long end, CompletableFuture<Supplier<A>> outcome) {

    long nanosLeft() {
      return end - System.nanoTime();
    }

    /** Ends the call, unless it has ended already. */
    void end(Supplier<A> last) {
      boolean unused = outcome.complete(last);
    }
  }
}
