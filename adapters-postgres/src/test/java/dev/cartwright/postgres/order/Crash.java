package dev.cartwright.postgres.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.SagaStep;
import dev.cartwright.application.order.SagaSteps;
import dev.cartwright.application.shared.ScheduledTask;
import dev.cartwright.application.shared.TaskId;
import dev.cartwright.application.shared.port.DurableTasks;
import dev.cartwright.domain.order.ChangeId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Lets a process die once, at a place. */
final class Crash implements SagaSteps {

  private final CrashPlace place;
  private final AtomicBoolean happened = new AtomicBoolean();
  private @Nullable DSLContext dsl;

  Crash(CrashPlace place) {
    this.place = requireNonNull(place, "place");
  }

  /** Ends the thread that a request is on: nothing in the program expects it. */
  static final class Death extends Error {

    private static final long serialVersionUID = 1L;

    Death() {
      super("the process died", null, false, false);
    }
  }

  /** Says whose connections are lost. */
  void loses(DSLContext connections) {
    dsl = connections;
  }

  boolean hasHappened() {
    return happened.get();
  }

  @Override
  public void reached(SagaStep step, ChangeId change) {
    if (place.isRightAfter(step)) {
      happened.set(true);
      throw new Death();
    }
  }

  /** Dies where the task is written, which is the last statement of a transaction. */
  DurableTasks in(DurableTasks tasks) {
    return new DurableTasks() {
      @Override
      public boolean schedule(TaskId task, Duration delay) {
        boolean scheduled = tasks.schedule(task, delay);
        dieIn(CrashPlace.IN_TX1);
        return scheduled;
      }

      @Override
      public int remove(Set<TaskId> removed) {
        int gone = tasks.remove(removed);
        dieIn(CrashPlace.IN_TX2);
        dieIn(CrashPlace.IN_SETTLING);
        return gone;
      }

      @Override
      public List<ScheduledTask> overdue(Duration age, int limit) {
        return tasks.overdue(age, limit);
      }
    };
  }

  private void dieIn(CrashPlace transaction) {
    if (place == transaction) {
      happened.set(true);
      int unused =
          requireNonNull(dsl, "dsl").execute("SELECT pg_terminate_backend(pg_backend_pid())");
    }
  }
}
