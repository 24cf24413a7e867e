package dev.cartwright.simulator.world;

import dev.cartwright.application.order.AddOrderItem;
import dev.cartwright.application.order.AddOrderItemHandler;
import dev.cartwright.application.order.CancelOrder;
import dev.cartwright.application.order.CancelOrderHandler;
import dev.cartwright.application.order.ChangeDriver;
import dev.cartwright.application.order.ChangeIntake;
import dev.cartwright.application.order.ChangeTasks;
import dev.cartwright.application.order.CreateOrder;
import dev.cartwright.application.order.CreateOrderHandler;
import dev.cartwright.application.order.GetOrderByID;
import dev.cartwright.application.order.GetOrderByIDHandler;
import dev.cartwright.application.order.ListOpenChanges;
import dev.cartwright.application.order.ListOpenChangesHandler;
import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.order.Quotes;
import dev.cartwright.application.order.ReleaseChange;
import dev.cartwright.application.order.ReleaseChangeHandler;
import dev.cartwright.application.order.RetryChange;
import dev.cartwright.application.order.RetryChangeHandler;
import dev.cartwright.application.order.SagaSteps;
import dev.cartwright.application.order.ScanChanges;
import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.order.port.OrderNumbers;
import dev.cartwright.application.order.port.ProductCatalog;
import dev.cartwright.application.order.port.ShippingRates;
import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.application.shared.Retrying;
import dev.cartwright.application.shared.SideBySide;
import dev.cartwright.application.shared.TaskWorker;
import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.order.OrderNumber;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.engine.SimulatedProcess;

/** What one process of the order service does. */
record OrderInstance(
    CreateOrder createOrder,
    AddOrderItem addOrderItem,
    CancelOrder cancelOrder,
    GetOrderByID getOrderByID,
    ListOpenChanges listOpenChanges,
    RetryChange retryChange,
    ReleaseChange releaseChange,
    ScanChanges scan,
    TaskWorker tasks) {

  /** The ports of a process to other services. */
  record Neighbours(
      UserDirectory users,
      ProductCatalog catalog,
      StockReservations stock,
      CartSettlement carts,
      ShippingRates rates) {}

  /** Creates what runs in {@code process}; {@code settled} is told of carts that tasks settle. */
  static OrderInstance on(
      Stage stage,
      SimulatedProcess process,
      OrderStores stores,
      Neighbours neighbours,
      Runnable settled) {
    TimeSource time = process.time();
    Backoff few = stage.fewRetries();
    DeadlySteps steps = new DeadlySteps(stage, process);
    StockReservations stock = new HaltingStock(neighbours.stock(), new Halts(stage, process));
    ChangeDriver driver = new ChangeDriver(stores, stock, neighbours.carts(), time, steps);
    SagaSteps stepsOfTasks = new CountedSettlements(steps, settled);
    ChangeDriver driverOfTasks =
        new ChangeDriver(stores, stock, neighbours.carts(), time, stepsOfTasks);
    ChangeIntake intake =
        new ChangeIntake(
            stores, driver, new SimulatedAfterwards(stage, process), stage.patience(), steps);
    // The second of two reads waits for the first one: fibers do not share a thread of their own.
    SideBySide sideBySide = new SideBySide(Runnable::run);
    Quotes quotes = quotes(stores, neighbours, sideBySide);
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
        new ListOpenChangesHandler(stores.watch(), time),
        new RetryChangeHandler(stores, driver),
        new ReleaseChangeHandler(stores, driver),
        new ScanChanges(stores, time),
        new WatchedTasks(new ChangeTasks(driverOfTasks, stores.watch(), time), stage, process));
  }

  private static Quotes quotes(OrderStores stores, Neighbours neighbours, SideBySide sideBySide) {
    return new Quotes(
        neighbours.users(),
        neighbours.catalog(),
        stores.discounts(),
        neighbours.rates(),
        sideBySide);
  }
}
