package dev.cartwright.simulator.world;

import dev.cartwright.application.order.AddOrderItem;
import dev.cartwright.application.order.AddOrderItemHandler;
import dev.cartwright.application.order.CancelOrder;
import dev.cartwright.application.order.CancelOrderHandler;
import dev.cartwright.application.order.ChangeDriver;
import dev.cartwright.application.order.ChangeFilter;
import dev.cartwright.application.order.ChangeIntake;
import dev.cartwright.application.order.ChangeTasks;
import dev.cartwright.application.order.CreateOrder;
import dev.cartwright.application.order.CreateOrderHandler;
import dev.cartwright.application.order.GetOrderByID;
import dev.cartwright.application.order.GetOrderByIDHandler;
import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.order.Quotes;
import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.order.port.OrderNumbers;
import dev.cartwright.application.order.port.ProductCatalog;
import dev.cartwright.application.order.port.ShippingRates;
import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.Retrying;
import dev.cartwright.application.shared.SideBySide;
import dev.cartwright.application.shared.TaskId;
import dev.cartwright.application.shared.TaskWorker;
import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.order.OrderNumber;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.engine.SimulatedProcess;
import java.time.Duration;

/** What one process of the order service does. */
record OrderInstance(
    CreateOrder createOrder,
    AddOrderItem addOrderItem,
    CancelOrder cancelOrder,
    GetOrderByID getOrderByID,
    TaskWorker tasks) {

  /** The ports of a process to other services. */
  record Neighbours(
      UserDirectory users,
      ProductCatalog catalog,
      StockReservations stock,
      CartSettlement carts,
      ShippingRates rates) {}

  static OrderInstance on(
      Stage stage, SimulatedProcess process, OrderStores stores, Neighbours neighbours) {
    TimeSource time = process.time();
    Backoff few = stage.fewRetries();
    DeadlySteps steps = new DeadlySteps(stage, process);
    ChangeDriver driver =
        new ChangeDriver(stores, neighbours.stock(), neighbours.carts(), time, steps);
    ChangeIntake intake =
        new ChangeIntake(
            stores, driver, new SimulatedAfterwards(stage, process), stage.patience(), steps);
    // The second of two reads waits for the first one: fibers do not share a thread of their own.
    SideBySide sideBySide = new SideBySide(Runnable::run);
    Quotes quotes =
        new Quotes(
            neighbours.users(),
            neighbours.catalog(),
            stores.discounts(),
            neighbours.rates(),
            sideBySide);
    Chance chance = stage.newChance();
    OrderNumbers numbers = () -> OrderNumber.of(chance.number());
    return new OrderInstance(
        new Retrying<>(
                new CreateOrderHandler(
                    quotes, stores, intake, numbers, new SeededIds(chance), time),
                few)
            ::handle,
        new Retrying<>(
                new AddOrderItemHandler(
                    stores, intake, neighbours.users(), neighbours.catalog(), sideBySide, time),
                few)
            ::handle,
        new Retrying<>(new CancelOrderHandler(stores, intake, time), few)::handle,
        new GetOrderByIDHandler(stores.orders(), stores.changes(), stores.owners()),
        new WatchedTasks(new ChangeTasks(driver, stores.watch(), time), stage, process));
  }

  /** Gives open changes a task that have none. */
  static void scan(OrderStores stores, TimeSource time) {
    ChangeFilter goingOn =
        new ChangeFilter(ChangeFilter.Which.GOING_ON, time.now().minus(Duration.ofSeconds(30)));
    stores
        .watch()
        .list(goingOn, PageRequest.first(100))
        .items()
        .forEach(change -> {
          boolean unused =
              stores.tasks().schedule(new TaskId(change.id().toString()), Duration.ZERO);
        });
  }
}
