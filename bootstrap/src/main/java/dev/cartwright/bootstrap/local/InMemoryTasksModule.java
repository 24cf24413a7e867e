package dev.cartwright.bootstrap.local;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dev.cartwright.application.order.SagaSteps;
import dev.cartwright.application.shared.TaskWorker;
import dev.cartwright.bootstrap.server.BackgroundJob;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.PeriodicJob;
import dev.cartwright.bootstrap.server.Ticks;
import dev.cartwright.memory.shared.InMemoryDurableTasks;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Runs the tasks of changes of orders that are kept in memory. */
@Module
interface InMemoryTasksModule {

  /** How often it is looked for due tasks. */
  Duration PERIOD = Duration.ofSeconds(1);

  @Provides
  static SagaSteps steps() {
    return SagaSteps.unwatched();
  }

  @Provides
  @Singleton
  @IntoSet
  static BackgroundJob tasks(InMemoryDurableTasks tasks, TaskWorker worker, Lifecycle lifecycle) {
    return lifecycle.closeAtEnd(
        "tasks",
        new PeriodicJob(
            "tasks",
            Ticks.every(PERIOD),
            () -> {
              int unused = tasks.runDue(worker);
            }));
  }
}
