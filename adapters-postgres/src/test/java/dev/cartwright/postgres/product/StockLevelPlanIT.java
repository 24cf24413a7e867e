package dev.cartwright.postgres.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** A stock level costs the same however many orders of the product there were. */
class StockLevelPlanIT {

  private final DSLContext dsl = PostgresTestDatabase.shared(StoredContext.PRODUCT).dsl();

  @Test
  void theReservationsOfThePastAreNotRead() {
    assertThat(plan())
        .contains(
            "stock_pkey", "stock_ledger_by_hand", "reservation_expiry", "reservation_line_pkey")
        .doesNotContain("Seq Scan", "stock_ledger_pkey", "reservation_line_product");
  }

  /** Returns how the server finds it, if it may not read whole tables. */
  private String plan() {
    ProductId product = new ProductId(UUID.randomUUID());
    return dsl.transactionResult(() -> {
      int unused = dsl.execute("SET LOCAL enable_seqscan = off");
      return dsl.explain(StockTable.level(dsl, product)).plan();
    });
  }
}
