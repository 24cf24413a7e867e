package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.TaskId;
import dev.cartwright.application.shared.TaskOutcome;
import dev.cartwright.application.shared.TaskWorker;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeStep;

/** Does the durable tasks of the order context: each takes one change to its end. */
public final class ChangeTasks implements TaskWorker {

  private final ChangeDriver driver;
  private final ChangeWatch watch;
  private final TimeSource time;

  /** Does tasks with {@code driver}, and notes in {@code watch} what fails. */
  public ChangeTasks(ChangeDriver driver, ChangeWatch watch, TimeSource time) {
    this.driver = requireNonNull(driver, "driver");
    this.watch = requireNonNull(watch, "watch");
    this.time = requireNonNull(time, "time");
  }

  @Override
  public TaskOutcome run(TaskId task) {
    ChangeId change = ChangeId.parse(task.value());
    try {
      return driver.drive(change);
    } catch (RuntimeException e) {
      note(change, e);
      throw e;
    }
  }

  private void note(ChangeId change, RuntimeException failure) {
    try {
      watch.recordFailure(change, failure.getClass().getSimpleName() + ": " + failure.getMessage());
    } catch (PortException e) {
      // The failure that is to be noted counts more than the one of noting it.
      failure.addSuppressed(e);
    }
  }

  /** Parks the change at whichever step is left: what fails again and again is this one. */
  @Override
  public void park(TaskId task, String reason) {
    ChangeId change = ChangeId.parse(task.value());
    for (ChangeStep step : ChangeStep.values()) {
      if (watch.park(change, step, reason, time.now())) {
        return;
      }
    }
  }
}
