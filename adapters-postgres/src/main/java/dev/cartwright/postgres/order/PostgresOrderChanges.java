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
import dev.cartwright.postgres.shared.Guarded;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

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
        () -> dsl.selectFrom(ORDER_CHANGE).where(hasKey(key)).fetchOptional(ChangeRows::toChange));
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
    // Waits for a transaction that inserts the same key, number or a PENDING change of the order,
    // and does nothing if that commits: an error would break this transaction.
    boolean inserted =
        Guarded.by(
            PORT,
            () ->
                dsl.insertInto(ORDER_CHANGE)
                        .set(ChangeRows.toRow(change))
                        .set(ORDER_CHANGE.DEADLINE, ChangeRows.deadlineOf(change.key().kind()))
                        .onConflictDoNothing()
                        .execute()
                    == 1);
    if (!inserted && !isTaken(change.key())) {
      throw new PortException.StaleWrite(change.order());
    }
    return inserted;
  }

  private boolean isTaken(ChangeKey key) {
    return Guarded.by(PORT, () -> dsl.fetchExists(ORDER_CHANGE, hasKey(key)));
  }

  @Override
  public int nextNumber(UserId owner, OrderId order) {
    return Guarded.by(
        PORT,
        () ->
            dsl.select(coalesce(max(ORDER_CHANGE.NO).plus(1), 0))
                .from(ORDER_CHANGE)
                .where(isOf(owner, order))
                .fetchSingle()
                .value1());
  }

  @Override
  public void conclude(OrderChange ended) {
    OrderChangeRecord end = ChangeRows.toRow(ended);
    int written =
        Guarded.by(
            PORT,
            () ->
                dsl.update(ORDER_CHANGE)
                    .set(ORDER_CHANGE.STATE, end.getState())
                    .set(ORDER_CHANGE.RESPONSE, end.getResponse())
                    .set(ORDER_CHANGE.REFUSAL, end.getRefusal())
                    .setNull(ORDER_CHANGE.PARKED_AT)
                    .where(ChangeRows.isChange(ended.id()))
                    .and(ChangeRows.IS_PENDING)
                    .execute());
    if (written == 0) {
      throw new PortException.StaleWrite(ended.id());
    }
  }

  @Override
  public Optional<OrderChange> pendingOf(UserId owner, OrderId order) {
    return Guarded.by(
        PORT,
        () ->
            dsl.selectFrom(ORDER_CHANGE)
                .where(isOf(owner, order))
                .and(ChangeRows.IS_PENDING)
                .fetchOptional(ChangeRows::toChange));
  }

  @Override
  public List<OrderChange> pendingOf(List<Order.Snapshot> orders) {
    if (orders.isEmpty()) {
      return List.of();
    }
    Condition theirs =
        row(ORDER_CHANGE.USER_ID, ORDER_CHANGE.ORDER_ID)
            .in(orders.stream().map(it -> row(it.owner().value(), it.id().value())).toList());
    return Guarded.by(
        PORT,
        () ->
            dsl.selectFrom(ORDER_CHANGE)
                .where(theirs)
                .and(ChangeRows.IS_PENDING)
                .fetch(ChangeRows::toChange));
  }

  @Override
  public List<ReservationId> reservationsOf(UserId owner, OrderId order) {
    return Guarded.by(
        PORT,
        () ->
            dsl.select(ORDER_CHANGE.NO)
                .from(ORDER_CHANGE)
                .where(isOf(owner, order))
                .and(ORDER_CHANGE.STATE.eq(ChangeState.APPLIED.name()))
                .and(ORDER_CHANGE.KIND.ne(ChangeKind.CANCEL.name()))
                .orderBy(ORDER_CHANGE.NO)
                .fetch(row -> new ReservationId(order, row.value1())));
  }

  private static Condition hasKey(ChangeKey key) {
    return ORDER_CHANGE
        .USER_ID
        .eq(key.owner().value())
        .and(ORDER_CHANGE.KIND.eq(key.kind().name()))
        .and(ORDER_CHANGE.REQUESTER.eq(key.requester()))
        .and(ORDER_CHANGE.REQUEST_ID.eq(key.requestId().value()));
  }

  private static Condition isOf(UserId owner, OrderId order) {
    return ORDER_CHANGE.USER_ID.eq(owner.value()).and(ORDER_CHANGE.ORDER_ID.eq(order.value()));
  }
}
