package dev.cartwright.memory.product;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Role;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.memory.shared.InMemoryIdempotencyKeys;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.testkit.fixture.Results;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A catalogue in memory, and those who look at it. */
final class Catalogue {

  static final Caller CUSTOMER = endUser(Set.of());
  static final Caller STAFF = endUser(Set.of(Role.STAFF));
  static final Caller SERVICE = new Caller.Service("cartservice");

  final InMemoryStore store = new InMemoryStore();
  final InMemoryProductRepository products = new InMemoryProductRepository(store);
  final InMemoryStockRepository stock = new InMemoryStockRepository(store, new SystemTimeSource());
  final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys(store, new SystemTimeSource());

  Product.Snapshot saved(Product product) {
    return Results.valueOf(products.save(product)).snapshot();
  }

  Product.Snapshot stored(Product.Snapshot product) {
    return products.find(product.id()).orElseThrow().snapshot();
  }

  private static Caller endUser(Set<Role> roles) {
    return new Caller.EndUser(Optional.of(new UserId(UUID.randomUUID())), "subject", roles);
  }
}
