package dev.cartwright.bootstrap.order;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dev.cartwright.application.shared.TaskWorker;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.bootstrap.server.BackgroundJob;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.postgres.shared.PostgresDatabase;
import dev.cartwright.postgres.shared.PostgresDurableTasks;
import dev.cartwright.postgres.shared.TaskSettings;
import jakarta.inject.Singleton;

/** Keeps the tasks of changes in the database of the orders, and runs them. */
@Module
interface OrderTasksModule {

  /** What the tasks are called in the database, for ever. */
  String KIND = "order-change";

  @Provides
  @Singleton
  static PostgresDurableTasks tasks(
      PostgresDatabase database, TimeSource time, Lifecycle lifecycle) {
    return lifecycle.closeAtEnd(
        "durable tasks", new PostgresDurableTasks(database, KIND, time, TaskSettings.standard()));
  }

  @Provides
  @IntoSet
  static BackgroundJob tasksRun(PostgresDurableTasks tasks, TaskWorker worker) {
    return () -> tasks.start(worker);
  }
}
