package dev.cartwright.postgres.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.testkit.contract.shared.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CallLaneTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final int POISON = -1;
  private static final int LOCKED = -2;

  private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final CallLane<Integer, String> lane = new CallLane<>("Test", this::work);
  private final CyclicBarrier turns = new CyclicBarrier(CallLane.ALONE_MAX);
  private final AtomicInteger alone = new AtomicInteger();
  private final AtomicInteger aloneMost = new AtomicInteger();
  private boolean poisonMatters;
  private volatile boolean locked;

  /** Writes every batch down; the call 0 takes until it may end. */
  private Optional<List<String>> work(List<Integer> batch, Duration lockWait) {
    batches.add(List.copyOf(batch));
    if (batch.contains(0)) {
      begun.countDown();
      await(mayEnd);
    }
    if (poisonMatters && batch.contains(POISON)) {
      throw new IllegalStateException("poison");
    }
    return locked && batch.contains(LOCKED)
        ? Optional.empty()
        : Optional.of(batch.stream().map(call -> "answer " + call).toList());
  }

  @Test
  void aCallThatIsAloneDoesNotWait() {
    assertThat(lane.call(1, LONG)).isEqualTo("answer 1");
    assertThat(lane.call(2, LONG)).isEqualTo("answer 2");

    assertThat(batches).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void callsThatComeMeanwhileAreOneBatchInTheirOrder() throws Exception {
    assertThat(answersOf(List.of(5, 3, 4))).containsExactly("answer 5", "answer 3", "answer 4");

    assertThat(batches).containsExactly(List.of(0), List.of(5, 3, 4));
  }

  @Test
  void aBatchHasAnEnd() throws Exception {
    int calls = CallLane.BATCH_MAX + 2;

    assertThat(answersOf(IntStream.rangeClosed(1, calls).boxed().toList())).hasSize(calls);

    assertThat(batches.stream().map(List::size)).containsExactly(1, CallLane.BATCH_MAX, 2);
  }

  @Test
  void whoComesWhenTooManyWaitIsRefused() throws Exception {
    List<Integer> many = IntStream.rangeClosed(1, CallLane.WAITING_MAX).boxed().toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> waiting = waitingBehindTheFirst(threads, many);

      assertThatThrownBy(() -> lane.call(7, LONG))
          .isInstanceOf(PortException.Unavailable.class)
          .hasMessageContaining("too many wait");

      mayEnd.countDown();
      assertThat(waiting.getLast().get()).isEqualTo("answer " + CallLane.WAITING_MAX);
    }
  }

  @Test
  void whoGaveUpIsNotWorkedFor() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> waiting = waitingBehindTheFirst(threads, List.of(1));

      assertThatThrownBy(() -> lane.call(2, Duration.ZERO))
          .isInstanceOf(PortException.Unavailable.class);

      mayEnd.countDown();
      assertThat(waiting.getLast().get()).isEqualTo("answer 1");
    }
    assertThat(lane.call(3, LONG)).isEqualTo("answer 3");
    assertThat(batches).containsExactly(List.of(0), List.of(1), List.of(3));
  }

  @Test
  void theCallsOfABatchThatFailsAreDoneOneByOne() throws Exception {
    poisonMatters = true;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> waiting = waitingBehindTheFirst(threads, List.of(1, POISON, 2));
      mayEnd.countDown();

      assertThat(waiting.get(1).get()).isEqualTo("answer 1");
      assertThat(waiting.get(3).get()).isEqualTo("answer 2");
      assertThatThrownBy(() -> waiting.get(2).get()).hasRootCauseMessage("poison");
    }
    assertThat(batches.subList(0, 2)).containsExactly(List.of(0), List.of(1, POISON, 2));
    assertThat(batches.subList(2, batches.size()))
        .containsExactlyInAnyOrder(List.of(1), List.of(POISON), List.of(2));
  }

  @Test
  void whoNeedsWhatIsLockedHoldsUpNobodyElse() throws Exception {
    locked = true;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> waiting = waitingBehindTheFirst(threads, List.of(1, LOCKED, 2));
      mayEnd.countDown();

      assertThat(waiting.get(1).get()).isEqualTo("answer 1");
      assertThat(waiting.get(3).get()).isEqualTo("answer 2");
      assertThat(lane.call(3, LONG)).isEqualTo("answer 3");
      assertThat(waiting.get(2).isDone()).isFalse();

      locked = false;
      assertThat(waiting.get(2).get()).isEqualTo("answer " + LOCKED);
    }
  }

  @Test
  void whoNeedsWhatIsLockedGivesUpInTheEnd() {
    locked = true;

    assertThatThrownBy(() -> lane.call(LOCKED, Duration.ofMillis(20)))
        .isInstanceOf(PortException.Unavailable.class);

    assertThat(batches).containsOnly(List.of(LOCKED)).hasSizeGreaterThan(1);
  }

  @Test
  void fewAreDoneAloneAtOnce() throws Exception {
    CallLane<Integer, String> crowded = new CallLane<>("Test", this::aloneOnly);
    List<Callable<String>> callers =
        IntStream.rangeClosed(1, 10 * CallLane.ALONE_MAX)
            .mapToObj(call -> (Callable<String>) () -> crowded.call(call, LONG))
            .toList();

    assertThat(Race.between(callers)).hasSize(callers.size()).doesNotContainNull();

    assertThat(aloneMost).hasValue(CallLane.ALONE_MAX);
  }

  /** Answers nothing in the lane, and counts how many calls are done alone at once. */
  private Optional<List<String>> aloneOnly(List<Integer> batch, Duration lockWait) {
    if (lockWait.equals(CallLane.BATCH_LOCK_WAIT)) {
      return Optional.empty();
    }
    int unused = aloneMost.accumulateAndGet(alone.incrementAndGet(), Math::max);
    awaitAllTurns();
    unused = alone.decrementAndGet();
    return work(batch, lockWait);
  }

  @Test
  void anErrorIsNotTheEndOfTheLane() throws Exception {
    CallLane<Integer, String> broken =
        new CallLane<>(
            "Test",
            (batch, lockWait) -> {
              if (batch.contains(POISON)) {
                throw new StackOverflowError("on purpose");
              }
              return work(batch, lockWait);
            });

    assertThatThrownBy(() -> broken.call(POISON, LONG)).isInstanceOf(StackOverflowError.class);

    assertThat(broken.call(1, LONG)).isEqualTo("answer 1");
  }

  @Test
  void aThreadThatCannotBeHadIsNotTheEndOfTheLane() {
    AtomicBoolean first = new AtomicBoolean(true);
    CallLane<Integer, String> unlucky =
        new CallLane<>(
            "Test",
            this::work,
            batches -> {
              if (first.getAndSet(false)) {
                throw new OutOfMemoryError("on purpose");
              }
              batches.run();
            });

    assertThatThrownBy(() -> unlucky.call(1, LONG)).isInstanceOf(OutOfMemoryError.class);

    assertThat(unlucky.call(2, LONG)).isEqualTo("answer 2");
  }

  @Test
  void whoFailsAloneIsNotTriedAgain() {
    poisonMatters = true;

    assertThatThrownBy(() -> lane.call(POISON, LONG)).hasMessage("poison");

    assertThat(batches).containsExactly(List.of(POISON));
  }

  @Test
  void aSecondLaneDoesNotWaitForTheFirst() {
    CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> lane.call(0, LONG));
    await(begun);

    assertThat(new CallLane<>("Other", this::work).call(1, LONG)).isEqualTo("answer 1");

    mayEnd.countDown();
    assertThat(slow.join()).isEqualTo("answer 0");
  }

  private List<String> answersOf(List<Integer> calls) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> waiting = waitingBehindTheFirst(threads, calls);
      mayEnd.countDown();
      List<String> answers = new ArrayList<>();
      for (Future<String> answer : waiting.subList(1, waiting.size())) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  /** Lets the calls come one after another while the call 0 is worked on. */
  private List<Future<String>> waitingBehindTheFirst(ExecutorService threads, List<Integer> calls) {
    List<Future<String>> waiting = new ArrayList<>();
    waiting.add(threads.submit(() -> lane.call(0, LONG)));
    await(begun);
    for (int call : calls) {
      int before = lane.waiting();
      waiting.add(threads.submit(() -> lane.call(call, LONG)));
      while (lane.waiting() == before) {
        Thread.onSpinWait();
      }
    }
    return waiting;
  }

  private void awaitAllTurns() {
    try {
      int unused = turns.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
