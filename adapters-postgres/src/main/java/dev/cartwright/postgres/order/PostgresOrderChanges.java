package dev.cartwright.postgres.order;

import static dev.cartwright.postgres.order.generated.Tables.ORDER_CHANGE;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.postgres.shared.Failures;
import dev.cartwright.postgres.shared.Guarded;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** {@link OrderChanges} on the table {@code order_change}. */
public final class PostgresOrderChanges implements OrderChanges {

  private static final String PORT = "OrderChanges";

  private final DSLContext dsl;

  /** Creates an adapter that joins the transaction of {@code dsl}, if there is one. */
  public PostgresOrderChanges(DSLContext dsl) {
    this.dsl = requireNonNull(dsl, "dsl");
  }

  @Override
  public Optional<OrderChange> find(ChangeKey key) {
    return Guarded.by(
        PORT,
        () ->
            dsl.selectFrom(ORDER_CHANGE)
                .where(ORDER_CHANGE.USER_ID.eq(key.owner().value()))
                .and(ORDER_CHANGE.KIND.eq(key.kind().name()))
                .and(ORDER_CHANGE.REQUESTER.eq(key.requester()))
                .and(ORDER_CHANGE.REQUEST_ID.eq(key.requestId().value()))
                .fetchOptional(ChangeRows::toChange));
  }

  @Override
  public boolean insert(OrderChange change) {
    try {
      // Waits for a transaction that inserts the same key, and finds it taken if that commits.
      return dsl.insertInto(ORDER_CHANGE)
              .set(ChangeRows.toRow(change))
              .onConflict(
                  ORDER_CHANGE.USER_ID,
                  ORDER_CHANGE.KIND,
                  ORDER_CHANGE.REQUESTER,
                  ORDER_CHANGE.REQUEST_ID)
              .doNothing()
              .execute()
          == 1;
    } catch (DataAccessException e) {
      throw Failures.isUniqueViolation(e)
          ? new PortException.StaleWrite(change.order())
          : Failures.translate(PORT, e);
    }
  }

  @Override
  public int nextNumber(UserId owner, OrderId order) {
    return Guarded.by(
        PORT,
        () ->
            dsl.select(coalesce(max(ORDER_CHANGE.NO).plus(1), 0))
                .from(ORDER_CHANGE)
                .where(ORDER_CHANGE.USER_ID.eq(owner.value()))
                .and(ORDER_CHANGE.ORDER_ID.eq(order.value()))
                .fetchSingle()
                .value1());
  }
}
