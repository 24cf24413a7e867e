package dev.cartwright.simulator.world;

import dev.cartwright.application.order.AddOrderItem;
import dev.cartwright.application.order.CancelOrder;
import dev.cartwright.application.order.ChangedOrder;
import dev.cartwright.application.order.CreateOrder;
import dev.cartwright.application.order.GetOrderByID;
import dev.cartwright.application.order.ListOpenChanges;
import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.order.OperatorCommand;
import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.order.OrderView;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.ScheduledTask;
import dev.cartwright.application.shared.TaskId;
import dev.cartwright.application.shared.port.DurableTasks;
import dev.cartwright.bootstrap.order.LocalCartSettlement;
import dev.cartwright.bootstrap.order.LocalProductCatalog;
import dev.cartwright.bootstrap.order.LocalStockReservations;
import dev.cartwright.bootstrap.order.LocalUserDirectory;
import dev.cartwright.domain.order.CodeOffer;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.ShippingMethod;
import dev.cartwright.domain.order.ShippingRate;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.memory.order.InMemoryShippingRates;
import dev.cartwright.simulator.engine.SimulatedProcess;
import dev.cartwright.simulator.network.Endpoint;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** The order service: its processes share their orders and their tasks. */
public final class OrderService {

  private static final String NAME = "orderservice";
  private static final Duration TIMEOUT = Duration.ofSeconds(1);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration SCAN = Duration.ofMinutes(1);
  private static final Duration NOT_YET_DUE = Duration.ofDays(-1);
  private static final int WORKERS = 2;

  private final OrderStore store;
  private int settledByTasks;
  private final Map<SimulatedProcess, OrderInstance> instances = new LinkedHashMap<>();

  /** Starts so many processes. */
  public OrderService(
      Stage stage,
      Wiring wiring,
      UserService users,
      ProductService products,
      CartService carts,
      int processes) {
    this.store = OrderStore.open(stage, wiring);
    InMemoryShippingRates rates = new InMemoryShippingRates();
    rates.put(ShippingMethod.STANDARD, new ShippingRate(Money.of(490, "EUR"), Optional.empty()));
    OrderInstance.Neighbours neighbours =
        new OrderInstance.Neighbours(
            new LocalUserDirectory(users.readsFor(NAME, TIMEOUT)),
            new LocalProductCatalog(products.readsFor(NAME, TIMEOUT)),
            wiring.stockOfOrders(new LocalStockReservations(products.stockFor(TIMEOUT))),
            wiring.cartsOfOrders(
                new LocalCartSettlement(
                    stage.network().remote(carts.settleOrder(), TIMEOUT)::handle)),
            rates);
    for (SimulatedProcess process : stage.start("orders", processes)) {
      OrderInstance instance =
          OrderInstance.on(stage, process, store.seen(), neighbours, () -> settledByTasks++);
      instances.put(process, instance);
      for (int worker = 0; worker < WORKERS; worker++) {
        stage.every(POLL, process, "tasks", () -> work(instance));
      }
      if (wiring.scans()) {
        stage.every(SCAN, process, "scan", () -> scan(instance));
      }
    }
  }

  private void work(OrderInstance instance) {
    int unused = store.tasks().runDue(instance.tasks());
  }

  private static void scan(OrderInstance instance) {
    int unused = instance.scan().scheduleMissing();
  }

  /** Loses all tasks: not what a store does, but what nobody has to fear. */
  public void loseTasks() {
    OrderStores stores = store.stored();
    Set<TaskId> tasks =
        stores.tasks().overdue(NOT_YET_DUE, DurableTasks.BATCH_MAX).stream()
            .map(ScheduledTask::id)
            .collect(Collectors.toSet());
    int unused = stores.tasks().remove(tasks);
  }

  /** Says what a code gives before anything begins. */
  public void add(CodeOffer offer, OptionalInt usesMax, OptionalInt usesPerUserMax) {
    store.codes().put(offer, usesMax, usesPerUserMax);
  }

  /** Returns how often a task has settled a cart. */
  public int settledByTasks() {
    return settledByTasks;
  }

  /** Returns what is really stored, for those who check it in the end. */
  public OrderStores stored() {
    return store.stored();
  }

  /** Creates an order. */
  public Endpoint<CreateOrder.Command, Result<Reply<OrderView>, OrderError>> createOrder() {
    return Endpoint.repeatable("CreateOrder", instances, OrderInstance::createOrder);
  }

  /** Adds to an order. */
  public Endpoint<AddOrderItem.Command, Result<Reply<ChangedOrder>, OrderError>> addOrderItem() {
    return Endpoint.repeatable("AddOrderItem", instances, OrderInstance::addOrderItem);
  }

  /** Cancels an order. */
  public Endpoint<CancelOrder.Command, Result<Reply<OrderView>, OrderError>> cancelOrder() {
    return Endpoint.repeatable("CancelOrder", instances, OrderInstance::cancelOrder);
  }

  /** Looks at an order. */
  public Endpoint<GetOrderByID.Query, Result<GetOrderByID.Answer, OrderError>> getOrderByID() {
    return Endpoint.repeatable("GetOrderByID", instances, OrderInstance::getOrderByID);
  }

  /** Lists changes that are not at their end. */
  public Endpoint<ListOpenChanges.Query, Result<Page<OpenChange>, OrderError>> listOpenChanges() {
    return Endpoint.repeatable("ListOpenChanges", instances, OrderInstance::listOpenChanges);
  }

  /** Lets a change go on. */
  public Endpoint<OperatorCommand, Result<OrderChange, OrderError>> retryChange() {
    return Endpoint.repeatable("RetryChange", instances, OrderInstance::retryChange);
  }

  /** Gives a change up. */
  public Endpoint<OperatorCommand, Result<OrderChange, OrderError>> releaseChange() {
    return Endpoint.repeatable("ReleaseChange", instances, OrderInstance::releaseChange);
  }
}
