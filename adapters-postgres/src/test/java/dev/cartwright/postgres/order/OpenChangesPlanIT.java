package dev.cartwright.postgres.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.ChangeFilter;
import dev.cartwright.application.order.ChangePlace;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PageSize;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.fixture.Orders;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Open changes are few among all that there ever were: they have to be found by their indexes. */
class OpenChangesPlanIT {

  private final DSLContext dsl = PostgresTestDatabase.shared(StoredContext.ORDER).dsl();

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PARKED")
  void aLaterPageIsFoundByIndex(ChangeFilter.Which which) {
    assertThat(planOf(which)).contains("orders_open", "order_change_open");
  }

  /** Returns how the server finds a page, if it may not read whole tables. */
  private String planOf(ChangeFilter.Which which) {
    ChangePlace last = new ChangePlace(Orders.TIME, new OrderId(UUID.randomUUID()), 0);
    PageRequest page = new PageRequest(new PageSize(100), Optional.of(last.toCursor()));
    ChangeFilter filter = new ChangeFilter(which, Orders.TIME.plusSeconds(60));
    return dsl.transactionResult(() -> {
      int unused = dsl.execute("SET LOCAL enable_seqscan = off");
      var unusedSort = dsl.execute("SET LOCAL enable_sort = off");
      return dsl.explain(OpenChanges.select(dsl, filter, page)).plan();
    });
  }
}
