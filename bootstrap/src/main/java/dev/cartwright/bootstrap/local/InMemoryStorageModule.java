package dev.cartwright.bootstrap.local;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.ProductSearch;
import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.memory.cart.InMemoryCartRepository;
import dev.cartwright.memory.order.InMemoryDiscountCodes;
import dev.cartwright.memory.order.InMemoryOrderChanges;
import dev.cartwright.memory.order.InMemoryOrderRepository;
import dev.cartwright.memory.product.InMemoryProductRepository;
import dev.cartwright.memory.product.InMemoryProductSearch;
import dev.cartwright.memory.product.InMemoryStockRepository;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.user.InMemoryUserRepository;
import jakarta.inject.Singleton;

/** Keeps everything in memory. */
@Module
interface InMemoryStorageModule {

  @Provides
  @Singleton
  static UserRepository users() {
    return new InMemoryUserRepository(new InMemoryStore());
  }

  @Provides
  @Singleton
  static InMemoryProductRepository catalogue() {
    return new InMemoryProductRepository(new InMemoryStore());
  }

  @Binds
  ProductRepository products(InMemoryProductRepository catalogue);

  @Provides
  @Singleton
  static StockRepository stock(TimeSource time) {
    return new InMemoryStockRepository(new InMemoryStore(), time);
  }

  @Provides
  static ProductSearch search(InMemoryProductRepository catalogue) {
    return new InMemoryProductSearch(catalogue);
  }

  @Provides
  @Singleton
  static CartRepository carts(TimeSource time) {
    return new InMemoryCartRepository(time);
  }

  @Provides
  @Singleton
  static OrderStores orders() {
    InMemoryStore store = new InMemoryStore();
    InMemoryOrderRepository orders = new InMemoryOrderRepository(store);
    return new OrderStores(
        store, orders, new InMemoryOrderChanges(store), orders, new InMemoryDiscountCodes(store));
  }
}
