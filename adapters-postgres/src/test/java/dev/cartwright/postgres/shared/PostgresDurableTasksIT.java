package dev.cartwright.postgres.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.table;

import dev.cartwright.application.shared.TaskBackoff;
import dev.cartwright.application.shared.TaskId;
import dev.cartwright.application.shared.TaskWorker;
import dev.cartwright.application.shared.port.DurableTasks;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.application.shared.port.Transactions.Commit;
import dev.cartwright.application.shared.port.Transactions.Rollback;
import dev.cartwright.testkit.contract.shared.DurableTasksContract;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresDurableTasksIT extends DurableTasksContract {

  static final TimeSource TIME = () -> Instant.now().truncatedTo(ChronoUnit.MICROS);

  /** The same as the system's, a good deal faster. */
  static final TaskSettings FAST =
      new TaskSettings(
          4,
          Duration.ofMillis(20),
          Duration.ofMillis(250),
          new TaskBackoff(Duration.ofMillis(5), Duration.ofMillis(40)),
          Duration.ofSeconds(5));

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private static PostgresDatabase database;

  private PostgresDurableTasks tasks;

  @BeforeAll
  static void openDatabase() {
    database = PostgresDatabase.open(migrated());
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @BeforeEach
  void createTasks() {
    // A kind for each test, so that none runs what another one left.
    tasks = new PostgresDurableTasks(database, "test " + UUID.randomUUID(), TIME, FAST);
  }

  @AfterEach
  void stop() {
    tasks.close();
    assertThat(database.dsl().execute("DELETE FROM scheduled_task")).isNotNegative();
  }

  @Override
  protected DurableTasks tasks() {
    return tasks;
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }

  @Override
  protected TimeSource time() {
    return TIME;
  }

  @Override
  protected void start(TaskWorker handler) {
    tasks.start(handler);
  }

  @Override
  protected void passTimeUntil(BooleanSupplier condition) {
    awaitUntil(condition);
  }

  @Test
  void aRollbackLeavesNoRowAndACommitOne() {
    TaskId task = new TaskId("row");

    boolean undone =
        transactions()
            .inTransaction(() -> new Rollback<>(tasks.schedule(task, Duration.ofDays(1))));
    int afterRollback = rows();
    boolean done =
        transactions().inTransaction(() -> new Commit<>(tasks.schedule(task, Duration.ofDays(1))));

    assertThat(undone && done).isTrue();
    assertThat(afterRollback).isZero();
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void aTaskThatIsThereLeavesTheTransactionAsItIs() {
    TaskId task = new TaskId("there");
    assertThat(tasks.schedule(task, Duration.ofDays(1))).isTrue();

    int seen =
        transactions()
            .inTransaction(() -> {
              assertThat(tasks.schedule(task, Duration.ZERO)).isFalse();
              return new Commit<>(rows());
            });

    assertThat(seen).isEqualTo(1);
  }

  private static int rows() {
    return database.dsl().fetchCount(table(TaskTable.NAME));
  }

  /** Creates a database with a table for tasks. */
  static PostgresSettings migrated() {
    PostgresSettings settings = PostgresTestDatabase.newDatabase();
    Migrations.migrate(StoredContext.ORDER, settings);
    return settings;
  }

  /** Waits until something happened that has to happen. */
  static void awaitUntil(BooleanSupplier condition) {
    Instant latest = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("this did not happen").isBefore(latest);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
