package dev.cartwright.postgres.order;

import static dev.cartwright.postgres.order.generated.Tables.ORDERS;
import static dev.cartwright.postgres.order.generated.Tables.ORDER_CHANGE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dev.cartwright.application.order.ChangeFilter;
import dev.cartwright.application.order.ChangePlace;
import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeState;
import dev.cartwright.domain.order.ChangeStep;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.postgres.order.generated.tables.records.OrderChangeRecord;
import dev.cartwright.postgres.shared.Guarded;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;

/** Says in SQL what is left to do for changes, and finds those of which something is. */
final class OpenChanges {

  private static final Condition CART_IS_NOT_SETTLED =
      exists(
          selectOne()
              .from(ORDERS)
              .where(ORDERS.USER_ID.eq(ORDER_CHANGE.USER_ID))
              .and(ORDERS.ORDER_ID.eq(ORDER_CHANGE.ORDER_ID))
              .and(ORDERS.CART_SETTLED.isFalse()));

  private static final Condition IS_OPEN =
      isLeft(ChangeStep.CONCLUDE).or(isLeft(ChangeStep.SETTLE_CART));

  /** All that is asked of a change; not what it holds, which may be damaged. */
  private static final List<Field<?>> FIELDS =
      List.of(
          ORDER_CHANGE.USER_ID,
          ORDER_CHANGE.ORDER_ID,
          ORDER_CHANGE.NO,
          ORDER_CHANGE.KIND,
          ORDER_CHANGE.STATE,
          ORDER_CHANGE.CREATE_TIME,
          ORDER_CHANGE.ATTEMPTS,
          ORDER_CHANGE.LAST_ERROR,
          ORDER_CHANGE.PARKED_AT);

  private OpenChanges() {}

  /** Tells of a change whether any step is left. */
  static Condition isOpen() {
    return IS_OPEN;
  }

  /** Tells of a change whether this step is left. */
  static Condition isLeft(ChangeStep step) {
    return switch (step) {
      case CONCLUDE -> ChangeRows.IS_PENDING;
      case SETTLE_CART ->
          ORDER_CHANGE
              .NO
              .eq(inline(0))
              .and(ORDER_CHANGE.STATE.eq(inline(ChangeState.APPLIED.name())))
              .and(CART_IS_NOT_SETTLED);
    };
  }

  /**
   * Selects a page. Creations and the others are found by an index each, in the order of the list;
   * so a page is as fast when there are many.
   */
  static ResultQuery<Record> select(DSLContext dsl, ChangeFilter filter, PageRequest page) {
    Table<Record> open =
        creations(dsl, filter, page).unionAll(others(dsl, filter, page)).asTable("open");
    return dsl.select(open.fields())
        .from(open)
        .orderBy(
            open.field(ORDER_CHANGE.CREATE_TIME),
            open.field(ORDER_CHANGE.ORDER_ID),
            open.field(ORDER_CHANGE.NO))
        .limit(page.fetchLimit());
  }

  /** Until its cart is settled, unless it is rejected, the creation of an order is open. */
  private static Select<Record> creations(DSLContext dsl, ChangeFilter filter, PageRequest page) {
    return dsl.select(FIELDS)
        .from(ORDERS)
        .join(ORDER_CHANGE)
        .on(ORDER_CHANGE.USER_ID.eq(ORDERS.USER_ID))
        .and(ORDER_CHANGE.ORDER_ID.eq(ORDERS.ORDER_ID))
        .and(ORDER_CHANGE.NO.eq(inline(0)))
        .where(ORDERS.CART_SETTLED.isFalse())
        .and(ORDERS.REJECTION.isNull())
        .and(ORDER_CHANGE.STATE.ne(inline(ChangeState.REJECTED.name())))
        .and(ORDERS.CREATE_TIME.lt(filter.createdBefore()))
        .and(
            afterOf(page)
                .map(end ->
                    row(ORDERS.CREATE_TIME, ORDERS.ORDER_ID)
                        .gt(val(end.time()), val(end.order().value())))
                .orElse(noCondition()))
        .and(passes(filter.which()))
        .orderBy(ORDERS.CREATE_TIME, ORDERS.ORDER_ID)
        .limit(page.fetchLimit());
  }

  private static Select<Record> others(DSLContext dsl, ChangeFilter filter, PageRequest page) {
    return dsl.select(FIELDS)
        .from(ORDER_CHANGE)
        .where(ChangeRows.IS_PENDING)
        .and(ORDER_CHANGE.NO.gt(inline(0)))
        .and(ORDER_CHANGE.CREATE_TIME.lt(filter.createdBefore()))
        .and(
            afterOf(page)
                .map(end ->
                    row(ORDER_CHANGE.CREATE_TIME, ORDER_CHANGE.ORDER_ID, ORDER_CHANGE.NO)
                        .gt(val(end.time()), val(end.order().value()), val(end.number())))
                .orElse(noCondition()))
        .and(passes(filter.which()))
        .orderBy(ORDER_CHANGE.CREATE_TIME, ORDER_CHANGE.ORDER_ID, ORDER_CHANGE.NO)
        .limit(page.fetchLimit());
  }

  private static Optional<ChangePlace> afterOf(PageRequest page) {
    return page.after().map(ChangePlace::from);
  }

  private static Condition passes(ChangeFilter.Which which) {
    return switch (which) {
      case ALL -> noCondition();
      case GOING_ON -> ORDER_CHANGE.PARKED_AT.isNull();
      case PARKED -> ORDER_CHANGE.PARKED_AT.isNotNull();
    };
  }

  static OpenChange toOpen(Record found) {
    OrderChangeRecord row = found.into(ORDER_CHANGE);
    return Guarded.read(
        row.getOrderId(),
        () ->
            new OpenChange(
                new ChangeId(
                    new UserId(row.getUserId()), new OrderId(row.getOrderId()), row.getNo()),
                ChangeKind.valueOf(row.getKind()),
                ChangeState.valueOf(row.getState()) == ChangeState.PENDING
                    ? ChangeStep.CONCLUDE
                    : ChangeStep.SETTLE_CART,
                row.getCreateTime(),
                row.getAttempts(),
                Optional.ofNullable(row.getLastError()),
                Optional.ofNullable(row.getParkedAt())));
  }
}
