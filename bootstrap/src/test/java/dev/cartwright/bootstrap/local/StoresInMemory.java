package dev.cartwright.bootstrap.local;

import dev.cartwright.application.product.ProductStores;
import dev.cartwright.application.product.port.ProductSearch;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.user.UserStores;
import dev.cartwright.memory.product.InMemoryProductRepository;
import dev.cartwright.memory.product.InMemoryProductSearch;
import dev.cartwright.memory.product.InMemoryStockRepository;
import dev.cartwright.memory.shared.InMemoryIdempotencyKeys;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.user.InMemoryUserRepository;

/** The empty stores of the user and the product context. */
public record StoresInMemory(UserStores users, ProductStores products, ProductSearch search) {

  public static StoresInMemory create(TimeSource time) {
    InMemoryStore userStore = new InMemoryStore();
    InMemoryStore productStore = new InMemoryStore();
    InMemoryProductRepository catalogue = new InMemoryProductRepository(productStore);
    return new StoresInMemory(
        new UserStores(
            userStore,
            new InMemoryUserRepository(userStore),
            new InMemoryIdempotencyKeys(userStore, time)),
        new ProductStores(
            productStore,
            catalogue,
            new InMemoryStockRepository(productStore, time),
            new InMemoryIdempotencyKeys(productStore, time)),
        new InMemoryProductSearch(catalogue));
  }
}
