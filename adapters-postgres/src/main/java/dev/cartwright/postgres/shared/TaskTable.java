package dev.cartwright.postgres.shared;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import dev.cartwright.application.shared.ScheduledTask;
import dev.cartwright.application.shared.TaskId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * The tasks of one kind in {@code scheduled_task}, a table that db-scheduler works on as well.
 *
 * <p>What has to happen in a caller's transaction is done here: db-scheduler's own insert looks
 * first and writes then, which breaks the transaction of whoever comes second, and it refuses to
 * remove a task that runs.
 */
final class TaskTable {

  private static final String PORT = "DurableTasks";
  static final String NAME = "scheduled_task";

  private static final Table<?> TASK = table(name(NAME));
  private static final Field<String> KIND = field(name("task_name"), SQLDataType.CLOB);
  private static final Field<String> ID = field(name("task_instance"), SQLDataType.CLOB);
  private static final Field<Instant> DUE = field(name("execution_time"), SQLDataType.INSTANT);
  private static final Field<Boolean> PICKED = field(name("picked"), SQLDataType.BOOLEAN);
  private static final Field<Integer> RUNS =
      field(name("consecutive_failures"), SQLDataType.INTEGER);
  private static final Field<Integer> BUGS = field(name("bugs"), SQLDataType.INTEGER);
  private static final Field<Long> VERSION = field(name("version"), SQLDataType.BIGINT);

  private final DSLContext dsl;
  private final String kind;

  TaskTable(DSLContext dsl, String kind) {
    this.dsl = requireNonNull(dsl, "dsl");
    this.kind = requireNonNull(kind, "kind");
  }

  /** Adds a task, and answers false if it is there. */
  boolean add(TaskId task, Instant due, Instant now) {
    // A run knows by the version whether it still counts. It does not begin at 1, so that a task
    // which was removed and added anew while it ran is another one.
    long version = ChronoUnit.MICROS.between(Instant.EPOCH, now);
    return Guarded.by(
            PORT,
            () ->
                dsl.insertInto(TASK, KIND, ID, DUE, PICKED, VERSION)
                    .values(kind, task.value(), due, false, version)
                    .onConflict(KIND, ID)
                    .doNothing()
                    .execute())
        == 1;
  }

  /** Removes tasks in the order of their ids, so that two removals cannot wait for each other. */
  int remove(Collection<TaskId> tasks) {
    Condition named = KIND.eq(kind).and(ID.in(tasks.stream().map(TaskId::value).toList()));
    return Guarded.by(
        PORT,
        () ->
            dsl.deleteFrom(TASK)
                .where(KIND.eq(kind))
                .and(ID.in(select(ID).from(TASK).where(named).orderBy(ID).forUpdate()))
                .execute());
  }

  /** Removes a task unless its run no longer counts, and tells whether it did. */
  boolean end(TaskId task, long version) {
    return Guarded.by(
            PORT, () -> dsl.deleteFrom(TASK).where(is(task)).and(VERSION.eq(version)).execute())
        == 1;
  }

  /** Counts one more bug and returns how many there are; 0 if the task is gone. */
  int countBug(TaskId task) {
    return Guarded.by(
        PORT,
        () ->
            dsl.update(TASK)
                .set(BUGS, BUGS.plus(1))
                .where(is(task))
                .returningResult(BUGS)
                .fetchOptional(BUGS)
                .orElse(0));
  }

  /** Returns tasks that were due before that time, oldest first. */
  List<ScheduledTask> dueBefore(Instant latest, int limit) {
    return Guarded.by(
        PORT,
        () ->
            dsl.select(ID, DUE, RUNS)
                .from(TASK)
                .where(KIND.eq(kind))
                .and(DUE.lt(latest))
                .orderBy(DUE, ID)
                .limit(limit)
                .fetch(row ->
                    new ScheduledTask(new TaskId(row.value1()), row.value2(), row.value3())));
  }

  private Condition is(TaskId task) {
    return KIND.eq(kind).and(ID.eq(task.value()));
  }
}
