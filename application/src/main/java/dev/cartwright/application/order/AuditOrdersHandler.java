package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.OrderBooks;
import dev.cartwright.application.order.port.ReservationBooks;
import dev.cartwright.application.shared.AuditPage;
import dev.cartwright.application.shared.Page;
import dev.cartwright.domain.order.Booking;
import dev.cartwright.domain.order.OrderAccount;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.shared.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The standard {@link AuditOrders}. */
public final class AuditOrdersHandler implements AuditOrders {

  private final OrderBooks orders;
  private final ReservationBooks reservations;

  /** Creates the use case on top of the books of the orders and of their stock. */
  public AuditOrdersHandler(OrderBooks orders, ReservationBooks reservations) {
    this.orders = requireNonNull(orders, "orders");
    this.reservations = requireNonNull(reservations, "reservations");
  }

  @Override
  public Result<AuditPage, OrderError> handle(Query query) {
    if (!query.caller().isStaff()) {
      return Result.err(new OrderError.StaffOnly());
    }
    Page<OrderAccount> page = orders.orders(query.page());
    Map<ReservationId, Booking> bookings = bookingsOf(page.items());
    return Result.ok(AuditPage.of(page, account -> account.deviations(bookings)));
  }

  private Map<ReservationId, Booking> bookingsOf(List<OrderAccount> accounts) {
    List<ReservationId> wanted =
        accounts.stream().flatMap(account -> account.reservations().stream()).toList();
    Map<ReservationId, Booking> found = new HashMap<>();
    for (int from = 0; from < wanted.size(); from += ReservationBooks.IDS_MAX) {
      int to = Math.min(wanted.size(), from + ReservationBooks.IDS_MAX);
      found.putAll(reservations.find(Set.copyOf(wanted.subList(from, to))));
    }
    return found;
  }
}
