package dev.cartwright.postgres.shared;

import static java.util.Objects.requireNonNull;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import dev.cartwright.application.shared.ScheduledTask;
import dev.cartwright.application.shared.TaskId;
import dev.cartwright.application.shared.TaskWorker;
import dev.cartwright.application.shared.port.DurableTasks;
import dev.cartwright.application.shared.port.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@link DurableTasks} of one kind in a PostgreSQL table, run by db-scheduler.
 *
 * <p>Tasks can be scheduled and removed at once; they run between {@link #start} and {@link
 * #close}, in every process that started. Times are those of the processes' clocks: if these
 * differ, tasks run earlier or later, and two owners at once are likelier.
 */
public final class PostgresDurableTasks implements DurableTasks, AutoCloseable {

  /** Tasks are never dropped: a kind that this process does not know belongs to another one. */
  private static final Duration UNKNOWN_KINDS_KEPT = Duration.ofDays(36_500);

  /** A process takes as many tasks as it has threads, and looks again when half are free. */
  private static final double REFILL_AT = 0.5;

  private static final double PICKED_PER_THREAD = 1.0;

  private final PostgresDatabase database;
  private final String kind;
  private final TimeSource time;
  private final TaskSettings settings;
  private final TaskTable table;
  private @Nullable Scheduler scheduler;
  private @Nullable TaskRuns runs;

  /**
   * Creates the tasks of one kind; nothing runs yet.
   *
   * @param kind names the kind among all in the database, for ever
   */
  public PostgresDurableTasks(
      PostgresDatabase database, String kind, TimeSource time, TaskSettings settings) {
    this.database = requireNonNull(database, "database");
    this.kind = requireNonNull(kind, "kind");
    this.time = requireNonNull(time, "time");
    this.settings = requireNonNull(settings, "settings");
    this.table = new TaskTable(database.dsl(), kind);
  }

  @Override
  public boolean schedule(TaskId task, Duration delay) {
    Instant now = time.now();
    return table.add(task, now.plus(delay), now);
  }

  @Override
  public int remove(Set<TaskId> tasks) {
    if (tasks.size() > BATCH_MAX) {
      throw new IllegalArgumentException(
          "tasks to remove: %d (expected: <= %d)".formatted(tasks.size(), BATCH_MAX));
    }
    return tasks.isEmpty() ? 0 : table.remove(tasks);
  }

  @Override
  public List<ScheduledTask> overdue(Duration age, int limit) {
    return table.dueBefore(time.now().minus(age), limit);
  }

  /**
   * Begins to run due tasks. The database may come later.
   *
   * @throws IllegalStateException if this was called before
   */
  public synchronized void start(TaskWorker handler) {
    if (scheduler != null) {
      throw new IllegalStateException("the tasks run already");
    }
    runs = new TaskRuns(table, database.transactions(), time, settings.backoff(), handler);
    scheduler =
        Scheduler.create(database.dataSource(), runs.as(kind))
            .tableName(TaskTable.NAME)
            .serializer(new NoTaskData())
            // Named, since looking it up would need the database.
            .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
            .clock(time::now)
            .schedulerName(new SchedulerName.Fixed("process " + ProcessHandle.current().pid()))
            .threads(settings.threads())
            .pollingInterval(settings.polling())
            .pollUsingLockAndFetch(REFILL_AT, PICKED_PER_THREAD)
            .heartbeatInterval(settings.heartbeat())
            .missedHeartbeatsLimit(TaskSettings.HEARTBEATS_MISSED_MAX)
            .deleteUnresolvedAfter(UNKNOWN_KINDS_KEPT)
            .failureLogging(LogLevel.OFF, false)
            .shutdownMaxWait(settings.stopWait())
            .build();
    scheduler.start();
  }

  /**
   * Takes no more tasks, and lets those that run end. What does not end in time is interrupted, and
   * taken over by another process.
   */
  @Override
  public synchronized void close() {
    if (scheduler != null && runs != null) {
      runs.stop();
      runs = null;
      scheduler.stop();
    }
  }
}
