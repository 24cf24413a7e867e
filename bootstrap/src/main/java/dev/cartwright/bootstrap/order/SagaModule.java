package dev.cartwright.bootstrap.order;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dev.cartwright.application.order.ChangeDriver;
import dev.cartwright.application.order.ChangeIntake;
import dev.cartwright.application.order.ChangeTasks;
import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.order.SagaSteps;
import dev.cartwright.application.order.ScanChanges;
import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.application.shared.TaskWorker;
import dev.cartwright.application.shared.port.Afterwards;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.bootstrap.server.BackgroundJob;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.server.PeriodicJob;
import dev.cartwright.bootstrap.server.Ticks;
import dev.cartwright.grpc.shared.DeadlineBackoff;
import dev.cartwright.memory.order.BoundedCartSettlement;
import dev.cartwright.memory.shared.BoundedAfterwards;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What takes changes of orders to their end: on the request's thread, after its answer, and by
 * durable tasks.
 */
@Module
public interface SagaModule {

  /** The most carts that are settled or wait for it at once; what is more is left to the tasks. */
  int AFTERWARDS_MAX = 64;

  /**
   * The most carts that tasks settle at once, fewer than there are threads for tasks: carts that do
   * not answer leave the others to the changes that are pending.
   */
  int TASK_SETTLEMENTS_MAX = 8;

  /** Drives changes, and says which ones it parks. */
  @Provides
  static ChangeDriver driver(
      OrderStores stores,
      StockReservations stock,
      CartSettlement carts,
      TimeSource time,
      SagaSteps steps) {
    return new ChangeDriver(stores, stock, carts, time, new ParkingLog(steps));
  }

  /** Takes changes in; a repeat waits for the first request until it has to answer. */
  @Provides
  static ChangeIntake intake(
      OrderStores stores, ChangeDriver driver, Afterwards afterwards, SagaSteps steps) {
    DeadlineBackoff patience = new DeadlineBackoff(DeadlineBackoff.Limits.UNTIL_ANSWER);
    return new ChangeIntake(stores, driver, afterwards, patience, steps);
  }

  /** Does on virtual threads what an answer need not wait for. */
  @Provides
  @Singleton
  static Afterwards afterwards(Lifecycle lifecycle) {
    Logger log = LoggerFactory.getLogger(SagaModule.class);
    ExecutorService threads =
        lifecycle.closeAtEnd(
            "threads for after the answer", Executors.newVirtualThreadPerTaskExecutor());
    return new BoundedAfterwards(
        threads, AFTERWARDS_MAX, failure -> log.debug("left to the change's task", failure));
  }

  /** Does the tasks of changes. */
  @Provides
  @Singleton
  static TaskWorker worker(
      OrderStores stores,
      StockReservations stock,
      CartSettlement carts,
      TimeSource time,
      SagaSteps steps) {
    CartSettlement some = new BoundedCartSettlement(carts, TASK_SETTLEMENTS_MAX);
    return new ChangeTasks(driver(stores, stock, some, time, steps), stores.watch(), time);
  }

  /** Gives changes that lost their task a new one, and counts those that are parked. */
  @Provides
  @Singleton
  @IntoSet
  static BackgroundJob scan(OrderStores stores, TimeSource time, Lifecycle lifecycle) {
    ChangeScan scan = new ChangeScan(new ScanChanges(stores, time), stores.watch(), time);
    return lifecycle.closeAtEnd(
        "scan of open changes",
        new PeriodicJob("scan-of-open-changes", Ticks.every(ChangeScan.PERIOD), scan));
  }
}
