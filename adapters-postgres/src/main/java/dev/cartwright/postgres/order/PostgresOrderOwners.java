package dev.cartwright.postgres.order;

import static dev.cartwright.postgres.order.generated.Tables.ORDERS;
import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.OrderOwners;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.postgres.shared.Guarded;
import java.util.Optional;
import org.jooq.DSLContext;

/** {@link OrderOwners} on the index of {@code orders} by their id. */
public final class PostgresOrderOwners implements OrderOwners {

  private final DSLContext dsl;

  /** Creates an adapter that joins the transaction of {@code dsl}, if there is one. */
  public PostgresOrderOwners(DSLContext dsl) {
    this.dsl = requireNonNull(dsl, "dsl");
  }

  @Override
  public Optional<UserId> ownerOf(OrderId id) {
    return Guarded.by(
        "OrderOwners",
        () ->
            dsl.select(ORDERS.USER_ID)
                .from(ORDERS)
                .where(ORDERS.ORDER_ID.eq(id.value()))
                .fetchOptional(row -> new UserId(row.value1())));
  }
}
