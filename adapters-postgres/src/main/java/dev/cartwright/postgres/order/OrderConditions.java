package dev.cartwright.postgres.order;

import static dev.cartwright.postgres.order.generated.Tables.ORDERS;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import dev.cartwright.application.order.OrderFilter;
import dev.cartwright.application.order.OrderSorting;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.TimeCursor;
import dev.cartwright.domain.order.OrderState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Row2;
import org.jooq.impl.DSL;

/** Says in SQL which orders a list shows. */
final class OrderConditions {

  private OrderConditions() {}

  static Condition of(OrderFilter filter, PageRequest page) {
    List<Condition> all = new ArrayList<>();
    all.add(ORDERS.STATE.in(filter.states().stream().map(OrderState::name).toList()));
    filter.owner().ifPresent(owner -> all.add(ORDERS.USER_ID.eq(owner.value())));
    filter.createdFrom().ifPresent(time -> all.add(ORDERS.CREATE_TIME.ge(time)));
    filter.createdBefore().ifPresent(time -> all.add(ORDERS.CREATE_TIME.lt(time)));
    page.after().map(TimeCursor::from).ifPresent(end -> all.add(isAfter(end, filter.sorting())));
    return DSL.and(all);
  }

  private static Condition isAfter(TimeCursor end, OrderSorting sorting) {
    Row2<Instant, UUID> position = row(ORDERS.CREATE_TIME, ORDERS.ORDER_ID);
    Row2<Instant, UUID> last = row(val(end.time()), val(end.id()));
    return sorting == OrderSorting.NEWEST_FIRST ? position.lt(last) : position.gt(last);
  }
}
