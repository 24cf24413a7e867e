package dev.cartwright.bootstrap.order;

import dagger.Module;
import dagger.Provides;
import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.order.port.OrderBooks;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.postgres.order.PostgresChangeWatch;
import dev.cartwright.postgres.order.PostgresDiscountCodes;
import dev.cartwright.postgres.order.PostgresOrderBooks;
import dev.cartwright.postgres.order.PostgresOrderChanges;
import dev.cartwright.postgres.order.PostgresOrderOwners;
import dev.cartwright.postgres.order.PostgresOrderRepository;
import dev.cartwright.postgres.shared.PostgresDurableTasks;
import org.jooq.DSLContext;

/** Keeps orders in PostgreSQL. */
@Module
interface PostgresOrderModule {

  @Provides
  static OrderStores stores(DSLContext dsl, Transactions transactions, PostgresDurableTasks tasks) {
    return new OrderStores(
        transactions,
        new PostgresOrderRepository(dsl),
        new PostgresOrderChanges(dsl),
        new PostgresChangeWatch(dsl),
        new PostgresOrderOwners(dsl),
        new PostgresDiscountCodes(dsl),
        tasks);
  }

  @Provides
  static OrderBooks books(DSLContext dsl) {
    return new PostgresOrderBooks(dsl);
  }
}
