package dev.cartwright.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.application.shared.port.Afterwards;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link Afterwards} has to do. */
public abstract class AfterwardsContract {

  /** How much work {@link #afterwards} has to have places for. */
  protected static final int PLACES = 10;

  /** For the adapter's test class. */
  protected AfterwardsContract() {}

  /** Returns what is under test, with {@value #PLACES} places; the same within one test. */
  protected abstract Afterwards afterwards();

  /** Lets all work be done that was accepted, and waits for its end. */
  protected abstract void finish();

  @Test
  @DisplayName("R1: what is accepted is done once, and not on the caller's time")
  void whatIsAcceptedIsDone() {
    AtomicInteger done = new AtomicInteger();
    ThreadLocal<Boolean> accepting = ThreadLocal.withInitial(() -> false);

    accepting.set(true);
    boolean accepted = afterwards().accept(() -> done.addAndGet(accepting.get() ? 100 : 1));
    accepting.set(false);
    finish();

    assertThat(accepted).isTrue();
    assertThat(done).hasValue(1);
  }

  @Test
  @DisplayName("R2: what finds no place is never done, and leaves the places to others")
  void whatFindsNoPlaceIsNeverDone() {
    CountDownLatch closed = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    for (int i = 0; i < PLACES; i++) {
      assertThat(afterwards().accept(() -> await(closed, done))).isTrue();
    }

    assertThat(afterwards().accept(() -> done.addAndGet(100))).isFalse();
    closed.countDown();
    finish();

    assertThat(done).hasValue(PLACES);
    assertThat(afterwards().accept(done::incrementAndGet)).isTrue();
    finish();
    assertThat(done).hasValue(PLACES + 1);
  }

  private static void await(CountDownLatch closed, AtomicInteger done) {
    try {
      closed.await();
      done.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @DisplayName("R3: work that fails harms neither the caller nor other work")
  void workThatFailsHarmsNobody() {
    AtomicInteger done = new AtomicInteger();
    for (int i = 0; i < PLACES; i++) {
      assertThat(afterwards().accept(AfterwardsContract::fail)).isTrue();
    }
    finish();

    assertThat(afterwards().accept(done::incrementAndGet)).isTrue();
    finish();
    assertThat(done).hasValue(1);
  }

  private static void fail() {
    throw new IllegalStateException("on purpose");
  }

  @Test
  @DisplayName("R4: nothing is accepted inside a transaction")
  void nothingIsAcceptedInsideATransaction() {
    AtomicInteger done = new AtomicInteger();

    assertThatThrownBy(() ->
            RemoteCallGuard.duringTransaction(() -> afterwards().accept(done::incrementAndGet)))
        .isInstanceOf(IllegalStateException.class);
    finish();

    assertThat(done).hasValue(0);
  }
}
