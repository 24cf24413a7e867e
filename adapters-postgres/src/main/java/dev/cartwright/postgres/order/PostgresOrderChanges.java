package dev.cartwright.postgres.order;

import static dev.cartwright.postgres.order.generated.Tables.ORDER_CHANGE;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;

import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeState;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.postgres.order.generated.tables.records.OrderChangeRecord;
import dev.cartwright.postgres.shared.Failures;
import dev.cartwright.postgres.shared.Guarded;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Row2;
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
  public Optional<OrderChange> find(ChangeId id) {
    return Guarded.by(
        PORT,
        () ->
            dsl.selectFrom(ORDER_CHANGE)
                .where(ChangeRows.isChange(id))
                .fetchOptional(ChangeRows::toChange));
  }

  @Override
  public boolean insert(OrderChange change) {
    try {
      // Waits for a transaction that inserts the same key, and finds it taken if that commits.
      return dsl.insertInto(ORDER_CHANGE)
              .set(ChangeRows.toRow(change))
              .set(ORDER_CHANGE.DEADLINE, ChangeRows.deadlineOf(change))
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

  @Override
  public void conclude(OrderChange ended) {
    OrderChangeRecord row = ChangeRows.toRow(ended);
    int written =
        Guarded.by(
            PORT,
            () ->
                dsl.update(ORDER_CHANGE)
                    .set(ORDER_CHANGE.STATE, row.getState())
                    .set(ORDER_CHANGE.RESPONSE, row.getResponse())
                    .set(ORDER_CHANGE.REFUSAL, row.getRefusal())
                    .setNull(ORDER_CHANGE.PARKED_AT)
                    .where(ChangeRows.isChange(ended.id()))
                    .and(ORDER_CHANGE.STATE.eq(ChangeState.PENDING.name()))
                    .execute());
    if (written == 0) {
      throw new PortException.StaleWrite(ended.id());
    }
  }

  @Override
  public List<OrderChange> pendingOf(List<Order.Snapshot> orders) {
    List<Row2<UUID, UUID>> ids =
        orders.stream().map(order -> row(order.owner().value(), order.id().value())).toList();
    return Guarded.by(
        PORT,
        () ->
            dsl.selectFrom(ORDER_CHANGE)
                .where(row(ORDER_CHANGE.USER_ID, ORDER_CHANGE.ORDER_ID).in(ids))
                .and(ORDER_CHANGE.STATE.eq(ChangeState.PENDING.name()))
                .fetch(ChangeRows::toChange));
  }

  @Override
  public List<ReservationId> reservationsOf(UserId owner, OrderId order) {
    return Guarded.by(
        PORT,
        () ->
            dsl.select(ORDER_CHANGE.NO)
                .from(ORDER_CHANGE)
                .where(ORDER_CHANGE.USER_ID.eq(owner.value()))
                .and(ORDER_CHANGE.ORDER_ID.eq(order.value()))
                .and(ORDER_CHANGE.STATE.eq(ChangeState.APPLIED.name()))
                .and(ORDER_CHANGE.KIND.ne(ChangeKind.CANCEL.name()))
                .orderBy(ORDER_CHANGE.NO)
                .fetch(found -> new ReservationId(order, found.value1())));
  }
}
