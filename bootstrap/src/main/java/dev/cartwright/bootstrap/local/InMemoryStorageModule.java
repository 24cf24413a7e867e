package dev.cartwright.bootstrap.local;

import dagger.Module;
import dagger.Provides;
import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.order.port.OrderBooks;
import dev.cartwright.application.product.ProductStores;
import dev.cartwright.application.product.port.ProductSearch;
import dev.cartwright.application.product.port.StockBooks;
import dev.cartwright.application.shared.TaskBackoff;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.user.UserStores;
import dev.cartwright.memory.cart.InMemoryCartRepository;
import dev.cartwright.memory.order.InMemoryDiscountCodes;
import dev.cartwright.memory.order.InMemoryOrderChanges;
import dev.cartwright.memory.order.InMemoryOrderRepository;
import dev.cartwright.memory.product.InMemoryProductRepository;
import dev.cartwright.memory.product.InMemoryProductSearch;
import dev.cartwright.memory.product.InMemoryStockRepository;
import dev.cartwright.memory.shared.InMemoryDurableTasks;
import dev.cartwright.memory.shared.InMemoryIdempotencyKeys;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.user.InMemoryUserRepository;
import jakarta.inject.Singleton;

/** Keeps everything in memory. */
@Module
interface InMemoryStorageModule {

  @Provides
  @Singleton
  static UserStores users(TimeSource time) {
    InMemoryStore store = new InMemoryStore();
    return new UserStores(
        store, new InMemoryUserRepository(store), new InMemoryIdempotencyKeys(store, time));
  }

  @Provides
  @Singleton
  static Catalogue catalogue(TimeSource time) {
    InMemoryStore store = new InMemoryStore();
    InMemoryProductRepository products = new InMemoryProductRepository(store);
    InMemoryStockRepository stock = new InMemoryStockRepository(store, time);
    return new Catalogue(
        new ProductStores(store, products, stock, new InMemoryIdempotencyKeys(store, time)),
        new InMemoryProductSearch(products),
        stock.books());
  }

  /** What reads and writes the same products. */
  record Catalogue(ProductStores stores, ProductSearch search, StockBooks books) {}

  @Provides
  static ProductStores products(Catalogue catalogue) {
    return catalogue.stores();
  }

  @Provides
  static ProductSearch search(Catalogue catalogue) {
    return catalogue.search();
  }

  @Provides
  static StockBooks books(Catalogue catalogue) {
    return catalogue.books();
  }

  @Provides
  @Singleton
  static CartRepository carts(TimeSource time) {
    return new InMemoryCartRepository(time);
  }

  @Provides
  @Singleton
  static Orders orders(TimeSource time) {
    InMemoryStore store = new InMemoryStore();
    InMemoryOrderRepository orders = new InMemoryOrderRepository(store);
    InMemoryOrderChanges changes = new InMemoryOrderChanges(store, time);
    InMemoryDurableTasks tasks = new InMemoryDurableTasks(store, time, TaskBackoff.standard());
    return new Orders(
        new OrderStores(
            store,
            orders,
            changes,
            changes.watch(orders),
            orders,
            new InMemoryDiscountCodes(store),
            tasks),
        changes.books(orders),
        tasks);
  }

  /** Orders, what shows them, and the tasks that they wait for. */
  record Orders(OrderStores stores, OrderBooks books, InMemoryDurableTasks tasks) {}

  @Provides
  static OrderBooks orderBooks(Orders orders) {
    return orders.books();
  }

  @Provides
  static OrderStores orderStores(Orders orders) {
    return orders.stores();
  }

  @Provides
  static InMemoryDurableTasks orderTasks(Orders orders) {
    return orders.tasks();
  }
}
