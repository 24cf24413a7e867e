package dev.cartwright.bootstrap.demo;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.ProductStores;
import dev.cartwright.application.product.port.ProductSearch;
import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.application.shared.port.IdempotencyKeys;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.user.UserStores;
import dev.cartwright.bootstrap.product.ProductModule;
import dev.cartwright.bootstrap.user.UserModule;
import dev.cartwright.grpc.product.ProductUseCases;
import dev.cartwright.grpc.product.StockUseCases;
import dev.cartwright.grpc.shared.DeadlinePatience;
import dev.cartwright.grpc.user.AddressUseCases;
import dev.cartwright.grpc.user.UserUseCases;
import dev.cartwright.memory.shared.ImmediateBackoff;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.memory.shared.UuidV7Generator;
import dev.cartwright.postgres.product.PostgresProductRepository;
import dev.cartwright.postgres.product.PostgresProductSearch;
import dev.cartwright.postgres.product.PostgresStockRepository;
import dev.cartwright.postgres.shared.PostgresDatabase;
import dev.cartwright.postgres.shared.PostgresIdempotencyKeys;
import dev.cartwright.postgres.user.PostgresUserRepository;

/**
 * Creates users and products to try the system with, by the same use cases that serve callers.
 *
 * <p>Doing it again changes nothing, and completes what was broken off.
 */
public final class DemoData {

  private static final int RETRIES_MAX = 3;

  private final DemoCatalogue catalogue;
  private final DemoAccounts accounts;

  /** Creates the data by these use cases. */
  public DemoData(
      ProductUseCases products,
      StockUseCases stock,
      UserUseCases users,
      AddressUseCases addresses) {
    this.catalogue =
        new DemoCatalogue(requireNonNull(products, "products"), requireNonNull(stock, "stock"));
    this.accounts =
        new DemoAccounts(requireNonNull(users, "users"), requireNonNull(addresses, "addresses"));
  }

  /** Returns what creates the data in these migrated databases, whoever else uses them. */
  public static DemoData in(PostgresDatabase userDatabase, PostgresDatabase productDatabase) {
    TimeSource time = new SystemTimeSource();
    IdGenerator ids = new UuidV7Generator();
    Backoff backoff = new ImmediateBackoff(RETRIES_MAX);
    UserStores users = usersIn(userDatabase, time);
    ProductStores products = productsIn(productDatabase, time);
    ProductSearch search = new PostgresProductSearch(productDatabase.dsl());
    return new DemoData(
        ProductModule.useCases(products, search, time, ids, backoff),
        ProductModule.stockUseCases(products, ids, backoff),
        UserModule.users(users, backoff, time, ids),
        UserModule.addresses(users, backoff, time, ids));
  }

  private static UserStores usersIn(PostgresDatabase database, TimeSource time) {
    return new UserStores(
        database.transactions(),
        new PostgresUserRepository(database.dsl()),
        keysIn(database, time));
  }

  private static ProductStores productsIn(PostgresDatabase database, TimeSource time) {
    return new ProductStores(
        database.transactions(),
        new PostgresProductRepository(database.dsl()),
        new PostgresStockRepository(database.dsl()),
        keysIn(database, time));
  }

  private static IdempotencyKeys keysIn(PostgresDatabase database, TimeSource time) {
    return new PostgresIdempotencyKeys(database.dsl(), time, new DeadlinePatience());
  }

  /** Creates what is missing, and says how much that was. */
  public Created create() {
    return new Created(accounts.create(DemoUsers.all()), catalogue.create(DemoProducts.all()));
  }

  /**
   * What was missing before.
   *
   * @param users how many users
   * @param products how many products
   */
  public record Created(int users, int products) {}
}
