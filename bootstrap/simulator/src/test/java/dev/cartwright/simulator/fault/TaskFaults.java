package dev.cartwright.simulator.fault;

import dev.cartwright.application.order.ChangeFilter;
import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.ScheduledTask;
import dev.cartwright.application.shared.TaskId;
import dev.cartwright.application.shared.port.DurableTasks;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeStep;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.simulator.engine.Simulation;
import dev.cartwright.simulator.forwarding.ForwardingChanges;
import dev.cartwright.simulator.world.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Faults of tasks, the scan and parking. */
final class TaskFaults {

  static final Fault NOT_IN_TX1 =
      OrderStoreFaults.tasks(
          "the task is added after tx1", (real, stage) -> new Late(real.tasks(), stage));
  static final Fault REMOVED_AFTER_TX2 =
      OrderStoreFaults.changes(
          "the task is removed before the cart is settled",
          (real, stage) -> new RemovedAfterTx2(real.changes(), real.tasks()));
  static final Fault NO_SCAN =
      OrderStoreFaults.watch(
          "nobody scans for changes without a task", (real, stage) -> new NoScan(real.watch()));

  private TaskFaults() {}

  private static final class Late implements DurableTasks {

    private static final Duration DELAY = Duration.ofMillis(20);

    private final DurableTasks real;
    private final Simulation simulation;

    Late(DurableTasks real, Stage stage) {
      this.real = real;
      this.simulation = stage.simulation();
    }

    @Override
    public boolean schedule(TaskId task, Duration delay) {
      simulation.spawn(
          simulation.here(),
          "adds a task",
          () -> {
            simulation.pause(DELAY);
            boolean unused = real.schedule(task, delay);
          });
      return true;
    }

    @Override
    public int remove(Set<TaskId> tasks) {
      return real.remove(tasks);
    }

    @Override
    public List<ScheduledTask> overdue(Duration age, int limit) {
      return real.overdue(age, limit);
    }
  }

  private static final class RemovedAfterTx2 extends ForwardingChanges {

    private final DurableTasks tasks;

    RemovedAfterTx2(OrderChanges real, DurableTasks tasks) {
      super(real);
      this.tasks = tasks;
    }

    @Override
    public void conclude(OrderChange ended) {
      super.conclude(ended);
      int unused = tasks.remove(Set.of(new TaskId(ended.id().toString())));
    }
  }

  private static final class NoScan implements ChangeWatch {

    private final ChangeWatch real;

    NoScan(ChangeWatch real) {
      this.real = real;
    }

    @Override
    public boolean isOverdue(ChangeId id) {
      return real.isOverdue(id);
    }

    @Override
    public void recordFailure(ChangeId id, String error) {
      real.recordFailure(id, error);
    }

    @Override
    public boolean park(ChangeId id, ChangeStep failed, String reason, Instant now) {
      return real.park(id, failed, reason, now);
    }

    @Override
    public boolean unpark(ChangeId id) {
      return real.unpark(id);
    }

    @Override
    public Page<OpenChange> list(ChangeFilter filter, PageRequest page) {
      Page<OpenChange> found = real.list(filter, page);
      return new Page<>(List.of(), found.next());
    }
  }
}
