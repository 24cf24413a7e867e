package dev.cartwright.simulator.world;

import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.application.order.port.DiscountCodes;
import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.OrderOwners;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.TaskBackoff;
import dev.cartwright.application.shared.port.DurableTasks;
import dev.cartwright.memory.order.InMemoryDiscountCodes;
import dev.cartwright.memory.order.InMemoryOrderChanges;
import dev.cartwright.memory.order.InMemoryOrderRepository;
import dev.cartwright.memory.shared.InMemoryDurableTasks;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.simulator.store.Database;

/**
 * The store of the order service.
 *
 * @param stored what is really stored
 * @param seen what processes see of it
 * @param codes the discount codes there are
 * @param tasks what is still to be done
 */
record OrderStore(
    OrderStores stored, OrderStores seen, InMemoryDiscountCodes codes, InMemoryDurableTasks tasks) {

  static OrderStore open(Stage stage, Wiring wiring) {
    Database database = stage.newDatabase("order-db");
    InMemoryStore store = database.store();
    InMemoryOrderRepository orders = new InMemoryOrderRepository(store);
    InMemoryOrderChanges changes = new InMemoryOrderChanges(store, database.clock());
    InMemoryDiscountCodes codes = new InMemoryDiscountCodes(store);
    InMemoryDurableTasks tasks =
        new InMemoryDurableTasks(store, database.clock(), TaskBackoff.standard());
    OrderStores stored =
        new OrderStores(store, orders, changes, changes.watch(orders), orders, codes, tasks);
    OrderStores wired = wiring.orders(stored);
    OrderChanges racy = new ReadCommittedChanges(wired.changes(), database, stage.newChance());
    OrderStores seen =
        new OrderStores(
            database,
            database.seenFromOutside(OrderRepository.class, wired.orders()),
            database.seenFromOutside(OrderChanges.class, racy),
            database.seenFromOutside(ChangeWatch.class, wired.watch()),
            database.seenFromOutside(OrderOwners.class, wired.owners()),
            database.seenFromOutside(DiscountCodes.class, wired.discounts()),
            database.seenFromOutside(DurableTasks.class, wired.tasks()));
    return new OrderStore(stored, seen, codes, tasks);
  }
}
