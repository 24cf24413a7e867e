package dev.cartwright.simulator.engine;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that one fiber waits for. The first answer counts.
 *
 * @param <T> what is answered
 */
public final class Answer<T> {

  private final Simulation simulation;
  private @Nullable T value;
  private @Nullable Runnable waiting;

  Answer(Simulation simulation) {
    this.simulation = simulation;
  }

  /** Answers, unless it was answered before. */
  public void give(T answer) {
    if (value == null) {
      value = answer;
      if (waiting != null) {
        waiting.run();
      }
    }
  }

  /** Waits for the answer, at most until then; empty if there is none. */
  @CanIgnoreReturnValue
  public Optional<T> await(Deadline deadline) {
    if (value == null) {
      waiting = simulation.waker();
      simulation.waitUntil(deadline);
      waiting = null;
    }
    return Optional.ofNullable(value);
  }
}
