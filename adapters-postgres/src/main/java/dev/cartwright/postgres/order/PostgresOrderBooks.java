package dev.cartwright.postgres.order;

import static dev.cartwright.postgres.order.generated.Tables.ORDERS;
import static dev.cartwright.postgres.order.generated.Tables.ORDER_CHANGE;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import dev.cartwright.application.order.port.OrderBooks;
import dev.cartwright.application.shared.Cursor;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.OrderAccount;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.postgres.order.generated.tables.OrderChange;
import dev.cartwright.postgres.order.generated.tables.records.OrderChangeRecord;
import dev.cartwright.postgres.shared.Guarded;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Row2;

/**
 * {@link OrderBooks} on the tables {@code orders}, {@code order_line} and {@code order_change}.
 * Every page is read in a transaction of its own that sees all tables as they were when it began.
 */
public final class PostgresOrderBooks implements OrderBooks {

  private static final String PORT = "OrderBooks";
  private static final OrderChange SAME_KEY = ORDER_CHANGE.as("same_key");

  private final DSLContext dsl;

  /** Creates books that show what {@code dsl} reaches. */
  public PostgresOrderBooks(DSLContext dsl) {
    this.dsl = requireNonNull(dsl, "dsl");
  }

  @Override
  public Page<OrderAccount> orders(PageRequest page) {
    Condition after = page.after().map(PostgresOrderBooks::isAfter).orElse(noCondition());
    return inOneMoment(() -> {
      Page<? extends Record> roots =
          Page.of(
              OrderRows.selectOrders(dsl)
                  .where(after)
                  .orderBy(ORDERS.USER_ID, ORDERS.ORDER_ID)
                  .limit(page.fetchLimit())
                  .fetch(),
              page,
              root -> Cursor.of(root.get(ORDERS.USER_ID) + "", root.get(ORDERS.ORDER_ID) + ""));
      return new Page<>(accounts(roots.items()), roots.next());
    });
  }

  @Override
  public List<OrderAccount> orders(Set<OrderId> ids) {
    UUID[] wanted = ids.stream().map(OrderId::value).toArray(UUID[]::new);
    return inOneMoment(
        () -> accounts(OrderRows.selectOrders(dsl).where(ORDERS.ORDER_ID.eq(any(wanted))).fetch()));
  }

  private <T> T inOneMoment(Supplier<T> reads) {
    return Guarded.by(
        PORT,
        () ->
            dsl.transactionResult(() -> {
              int unused = dsl.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
              return reads.get();
            }));
  }

  private List<OrderAccount> accounts(List<? extends Record> roots) {
    List<Row2<UUID, UUID>> ids =
        roots.stream().map(it -> row(it.get(ORDERS.USER_ID), it.get(ORDERS.ORDER_ID))).toList();
    Map<UUID, List<OrderChangeRecord>> changes =
        dsl
            .selectFrom(ORDER_CHANGE)
            .where(row(ORDER_CHANGE.USER_ID, ORDER_CHANGE.ORDER_ID).in(ids))
            .orderBy(ORDER_CHANGE.NO)
            .stream()
            .collect(groupingBy(OrderChangeRecord::getOrderId));
    Map<UUID, List<OrderId>> twins = twinsOf(ids);
    return roots.stream()
        .map(root -> {
          UUID id = root.get(ORDERS.ORDER_ID);
          return account(
              root, changes.getOrDefault(id, List.of()), twins.getOrDefault(id, List.of()));
        })
        .toList();
  }

  /** Finds what a unique index keeps out, as long as that is in order. */
  private Map<UUID, List<OrderId>> twinsOf(List<Row2<UUID, UUID>> ids) {
    return dsl
        .select(ORDER_CHANGE.ORDER_ID, SAME_KEY.ORDER_ID)
        .from(ORDER_CHANGE)
        .join(SAME_KEY)
        .on(SAME_KEY.USER_ID.eq(ORDER_CHANGE.USER_ID))
        .and(SAME_KEY.KIND.eq(ORDER_CHANGE.KIND))
        .and(SAME_KEY.REQUESTER.eq(ORDER_CHANGE.REQUESTER))
        .and(SAME_KEY.REQUEST_ID.eq(ORDER_CHANGE.REQUEST_ID))
        .and(SAME_KEY.ORDER_ID.ne(ORDER_CHANGE.ORDER_ID))
        .where(row(ORDER_CHANGE.USER_ID, ORDER_CHANGE.ORDER_ID).in(ids))
        .and(ORDER_CHANGE.NO.eq(0))
        .orderBy(SAME_KEY.ORDER_ID)
        .stream()
        .collect(groupingBy(it -> it.value1(), mapping(it -> new OrderId(it.value2()), toList())));
  }

  private static OrderAccount account(
      Record root, List<OrderChangeRecord> changes, List<OrderId> twins) {
    try {
      return new OrderAccount.Sound(
          OrderRows.toOrder(root).snapshot(),
          changes.stream().map(ChangeRows::toChange).toList(),
          twins);
    } catch (PortException.CorruptData e) {
      OrderId order = new OrderId(root.get(ORDERS.ORDER_ID));
      return new OrderAccount.Damaged(order, String.valueOf(e.getCause()));
    }
  }

  private static Condition isAfter(Cursor end) {
    return row(ORDERS.USER_ID, ORDERS.ORDER_ID)
        .gt(row(UUID.fromString(end.key(0)), UUID.fromString(end.key(1))));
  }
}
