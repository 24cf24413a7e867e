package dev.cartwright.postgres.order;

import static dev.cartwright.postgres.order.generated.Tables.ORDERS;
import static dev.cartwright.postgres.order.generated.Tables.ORDER_LINE;
import static dev.cartwright.postgres.order.generated.Tables.ORDER_TIMELINE;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.max;

import dev.cartwright.application.order.OrderFilter;
import dev.cartwright.application.order.OrderSorting;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.TimelineEntry;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.postgres.order.generated.tables.records.OrderLineRecord;
import dev.cartwright.postgres.order.generated.tables.records.OrderTimelineRecord;
import dev.cartwright.postgres.order.generated.tables.records.OrdersRecord;
import dev.cartwright.postgres.shared.Failures;
import dev.cartwright.postgres.shared.Guarded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortOrder;
import org.jooq.exception.DataAccessException;

/**
 * An {@link OrderRepository} on the tables {@code orders}, {@code order_line} and {@code
 * order_timeline}.
 */
public final class PostgresOrderRepository implements OrderRepository {

  private static final String PORT = "OrderRepository";

  private final DSLContext dsl;

  /** Creates a repository that joins the transaction of {@code dsl}, if there is one. */
  public PostgresOrderRepository(DSLContext dsl) {
    this.dsl = requireNonNull(dsl, "dsl");
  }

  @Override
  public Optional<Order> find(UserId owner, OrderId id) {
    return Guarded.by(PORT, () -> read(owner, id));
  }

  @Override
  public Optional<Order> lock(UserId owner, OrderId id) {
    return Guarded.by(
        PORT,
        () -> {
          // A statement of its own: one that waited for the lock would see the lines as they were
          // before it waited.
          boolean there =
              dsl.selectOne()
                  .from(ORDERS)
                  .where(OrderRows.isOrder(owner, id))
                  .forUpdate()
                  .fetchOptional()
                  .isPresent();
          return there ? read(owner, id) : Optional.empty();
        });
  }

  private Optional<Order> read(UserId owner, OrderId id) {
    return OrderRows.selectOrders(dsl)
        .where(OrderRows.isOrder(owner, id))
        .fetchOptional(OrderRows::toOrder);
  }

  @Override
  public Order save(Order order) {
    Order.Snapshot wanted = order.snapshot();
    Order.Snapshot saved = wanted.withVersion(wanted.version().next());
    try {
      boolean settled =
          dsl.transactionResult(() -> {
            boolean cartSettled =
                writeRoot(saved, wanted.version())
                    .orElseThrow(() -> new PortException.StaleWrite(wanted.id()));
            writeLines(saved);
            appendTimeline(saved.owner(), saved.id(), order.happened());
            return cartSettled;
          });
      return Order.restore(settled ? saved.withCartSettled() : saved);
    } catch (DataAccessException e) {
      // The only other unique index is that of the order numbers.
      throw Failures.isUniqueViolation(e)
          ? new PortException.StaleWrite(wanted.number())
          : Failures.translate(PORT, e);
    }
  }

  /**
   * Writes the order's row, and tells whether its cart is settled; empty if the stored version is
   * not the one that was read.
   */
  private Optional<Boolean> writeRoot(Order.Snapshot saved, Version read) {
    OrdersRecord row = OrderRows.toRow(saved);
    if (read.equals(Version.UNSAVED)) {
      return dsl.insertInto(ORDERS)
          .set(row)
          .onConflict(ORDERS.USER_ID, ORDERS.ORDER_ID)
          .doNothing()
          .returningResult(ORDERS.CART_SETTLED)
          .fetchOptional(ORDERS.CART_SETTLED);
    }
    // Settling the cart leaves the version: whoever read before does not take it back.
    row.touched(ORDERS.CART_SETTLED, false);
    return dsl.update(ORDERS)
        .set(row)
        .where(OrderRows.isOrder(saved.owner(), saved.id()))
        .and(ORDERS.VERSION.eq(read.number()))
        .returningResult(ORDERS.CART_SETTLED)
        .fetchOptional(ORDERS.CART_SETTLED);
  }

  /** Lines are never removed; only their share of the discount changes, and not each time. */
  private void writeLines(Order.Snapshot saved) {
    List<OrderLineRecord> rows =
        saved.lines().stream().map(line -> OrderRows.toRow(saved, line)).toList();
    int unused =
        dsl.insertInto(ORDER_LINE)
            .set(rows)
            .onConflict(ORDER_LINE.USER_ID, ORDER_LINE.ORDER_ID, ORDER_LINE.LINE_NUMBER)
            .doUpdate()
            .set(ORDER_LINE.DISCOUNT_MINOR, excluded(ORDER_LINE.DISCOUNT_MINOR))
            .where(ORDER_LINE.DISCOUNT_MINOR.ne(excluded(ORDER_LINE.DISCOUNT_MINOR)))
            .execute();
  }

  /** Whoever gets here has the order's row locked, so that positions are taken one by one. */
  private void appendTimeline(UserId owner, OrderId id, List<TimelineEntry> happened) {
    int last =
        dsl.select(coalesce(max(ORDER_TIMELINE.POSITION), 0))
            .from(ORDER_TIMELINE)
            .where(isTimelineOf(owner, id))
            .fetchSingle()
            .value1();
    List<OrderTimelineRecord> rows = new ArrayList<>();
    for (TimelineEntry entry : happened) {
      rows.add(OrderRows.toRow(owner, id, last + rows.size() + 1, entry));
    }
    if (!rows.isEmpty() && dsl.insertInto(ORDER_TIMELINE).set(rows).execute() != rows.size()) {
      throw new IllegalStateException("the timeline was not written");
    }
  }

  private static Condition isTimelineOf(UserId owner, OrderId id) {
    return ORDER_TIMELINE.USER_ID.eq(owner.value()).and(ORDER_TIMELINE.ORDER_ID.eq(id.value()));
  }

  @Override
  public boolean settleCart(UserId owner, OrderId id, TimelineEntry outcome) {
    return Guarded.by(
        PORT,
        () ->
            dsl.transactionResult(() -> {
              boolean noted = noteCartSettled(owner, id);
              if (noted) {
                appendTimeline(owner, id, List.of(outcome));
              }
              return noted;
            }));
  }

  private boolean noteCartSettled(UserId owner, OrderId id) {
    return dsl.update(ORDERS)
            .set(ORDERS.CART_SETTLED, true)
            .where(OrderRows.isOrder(owner, id))
            .and(ORDERS.CART_SETTLED.isFalse())
            .execute()
        == 1;
  }

  @Override
  public List<TimelineEntry> timelineOf(UserId owner, OrderId id) {
    return Guarded.by(
        PORT,
        () ->
            dsl.selectFrom(ORDER_TIMELINE)
                .where(isTimelineOf(owner, id))
                .orderBy(ORDER_TIMELINE.POSITION)
                .fetch(OrderRows::toEntry));
  }

  @Override
  public Page<Order.Snapshot> list(OrderFilter filter, PageRequest page) {
    boolean newestFirst = filter.sorting() == OrderSorting.NEWEST_FIRST;
    SortOrder direction = newestFirst ? SortOrder.DESC : SortOrder.ASC;
    List<Order.Snapshot> found =
        Guarded.by(
            PORT,
            () ->
                OrderRows.selectOrders(dsl)
                    .where(OrderConditions.of(filter, page))
                    .orderBy(ORDERS.CREATE_TIME.sort(direction), ORDERS.ORDER_ID.sort(direction))
                    .limit(page.fetchLimit())
                    .fetch(row -> OrderRows.toOrder(row).snapshot()));
    return Page.of(found, page, order -> OrderSorting.placeOf(order).toCursor());
  }
}
