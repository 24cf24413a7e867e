package dev.cartwright.chaos.dying;

import dev.cartwright.application.order.SagaStep;
import dev.cartwright.application.order.SagaSteps;
import dev.cartwright.domain.order.ChangeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Ends its own process by {@code kill -9} when a step comes for the n-th time. */
final class Death implements SagaSteps {

  private final SagaStep fatal;
  private final AtomicInteger timesLeft;

  private Death(SagaStep fatal, int time) {
    this.fatal = fatal;
    this.timesLeft = new AtomicInteger(time);
  }

  /** Reads a step and a number. */
  static Death parse(String text) {
    int space = text.indexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException("%s (expected: a step and a number)".formatted(text));
    }
    return new Death(
        SagaStep.valueOf(text.substring(0, space)), Integer.parseInt(text.substring(space + 1)));
  }

  @Override
  public void reached(SagaStep step, ChangeId change) {
    if (step == fatal && timesLeft.decrementAndGet() == 0) {
      die();
    }
  }

  /** Nothing that comes after the step may happen, so this never returns. */
  private static void die() {
    try {
      Process unused =
          new ProcessBuilder("kill", "-s", "KILL", Long.toString(ProcessHandle.current().pid()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    while (true) {
      LockSupport.park();
    }
  }
}
