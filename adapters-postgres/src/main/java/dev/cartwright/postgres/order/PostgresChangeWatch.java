package dev.cartwright.postgres.order;

import static dev.cartwright.postgres.order.generated.Tables.ORDERS;
import static dev.cartwright.postgres.order.generated.Tables.ORDER_CHANGE;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import dev.cartwright.application.order.ChangeFilter;
import dev.cartwright.application.order.ChangePlace;
import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeState;
import dev.cartwright.domain.order.ChangeStep;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.postgres.order.generated.tables.records.OrderChangeRecord;
import dev.cartwright.postgres.shared.Guarded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** {@link ChangeWatch} on the table {@code order_change}. */
public final class PostgresChangeWatch implements ChangeWatch {

  private static final String PORT = "ChangeWatch";

  private final DSLContext dsl;

  /** Creates an adapter that joins the transaction of {@code dsl}, if there is one. */
  public PostgresChangeWatch(DSLContext dsl) {
    this.dsl = requireNonNull(dsl, "dsl");
  }

  @Override
  public boolean isOverdue(ChangeId id) {
    return Guarded.by(
        PORT,
        () ->
            dsl.fetchExists(
                ORDER_CHANGE,
                ChangeRows.isChange(id)
                    .and(ORDER_CHANGE.DEADLINE.lt(field("now()", Instant.class)))));
  }

  @Override
  public void recordFailure(ChangeId id, String error) {
    int unused =
        Guarded.by(
            PORT,
            () ->
                dsl.update(ORDER_CHANGE)
                    .set(ORDER_CHANGE.ATTEMPTS, ORDER_CHANGE.ATTEMPTS.plus(1))
                    .set(ORDER_CHANGE.LAST_ERROR, cut(error))
                    .where(ChangeRows.isChange(id))
                    .and(isOpen())
                    .execute());
  }

  @Override
  public boolean park(ChangeId id, ChangeStep failed, String reason, Instant now) {
    return Guarded.by(
        PORT,
        () ->
            dsl.transactionResult(() -> {
              boolean locked =
                  dsl.selectOne()
                      .from(ORDERS)
                      .where(OrderRows.isOrder(id.owner(), id.order()))
                      .forUpdate()
                      .fetchOptional()
                      .isPresent();
              return locked
                  && dsl.update(ORDER_CHANGE)
                          .set(ORDER_CHANGE.PARKED_AT, now)
                          .set(ORDER_CHANGE.LAST_ERROR, cut(reason))
                          .where(ChangeRows.isChange(id))
                          .and(isLeft(failed))
                          .execute()
                      == 1;
            }));
  }

  @Override
  public boolean unpark(ChangeId id) {
    return Guarded.by(
            PORT,
            () ->
                dsl.update(ORDER_CHANGE)
                    .setNull(ORDER_CHANGE.PARKED_AT)
                    .where(ChangeRows.isChange(id))
                    .and(ORDER_CHANGE.PARKED_AT.isNotNull())
                    .execute())
        == 1;
  }

  @Override
  public Page<OpenChange> list(ChangeFilter filter, PageRequest page) {
    List<OpenChange> found =
        Guarded.by(
            PORT,
            () ->
                dsl.selectFrom(ORDER_CHANGE)
                    .where(isOpen())
                    .and(passes(filter))
                    .and(
                        page.after()
                            .map(ChangePlace::from)
                            .map(this::comesAfter)
                            .orElse(noCondition()))
                    .orderBy(ORDER_CHANGE.CREATE_TIME, ORDER_CHANGE.ORDER_ID, ORDER_CHANGE.NO)
                    .limit(page.fetchLimit())
                    .fetch(PostgresChangeWatch::toOpenChange));
    return Page.of(found, page, change -> change.place().toCursor());
  }

  private Condition comesAfter(ChangePlace place) {
    return row(ORDER_CHANGE.CREATE_TIME, ORDER_CHANGE.ORDER_ID, ORDER_CHANGE.NO)
        .gt(place.time(), place.order().value(), place.number());
  }

  private static Condition passes(ChangeFilter filter) {
    Condition which =
        switch (filter.which()) {
          case ALL -> noCondition();
          case GOING_ON -> ORDER_CHANGE.PARKED_AT.isNull();
          case PARKED -> ORDER_CHANGE.PARKED_AT.isNotNull();
        };
    return which.and(ORDER_CHANGE.CREATE_TIME.lt(filter.createdBefore()));
  }

  private static Condition isOpen() {
    return isLeft(ChangeStep.CONCLUDE).or(isLeft(ChangeStep.SETTLE_CART));
  }

  private static Condition isLeft(ChangeStep step) {
    return switch (step) {
      case CONCLUDE -> ORDER_CHANGE.STATE.eq(inline(ChangeState.PENDING.name()));
      case SETTLE_CART ->
          ORDER_CHANGE
              .STATE
              .eq(inline(ChangeState.APPLIED.name()))
              .and(ORDER_CHANGE.KIND.eq(inline(ChangeKind.CREATE.name())))
              .and(
                  exists(
                      selectOne()
                          .from(ORDERS)
                          .where(ORDERS.USER_ID.eq(ORDER_CHANGE.USER_ID))
                          .and(ORDERS.ORDER_ID.eq(ORDER_CHANGE.ORDER_ID))
                          .and(ORDERS.CART_SETTLED.isFalse())));
    };
  }

  private static OpenChange toOpenChange(OrderChangeRecord row) {
    boolean pending = row.getState().equals(ChangeState.PENDING.name());
    return new OpenChange(
        new ChangeId(new UserId(row.getUserId()), new OrderId(row.getOrderId()), row.getNo()),
        ChangeKind.valueOf(row.getKind()),
        pending ? ChangeStep.CONCLUDE : ChangeStep.SETTLE_CART,
        row.getCreateTime(),
        row.getAttempts(),
        Optional.ofNullable(row.getLastError()),
        Optional.ofNullable(row.getParkedAt()));
  }

  private static String cut(String error) {
    return error.substring(0, Math.min(error.length(), ERROR_CHARS_MAX));
  }
}
