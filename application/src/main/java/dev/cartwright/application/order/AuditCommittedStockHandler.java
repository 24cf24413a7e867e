package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.OrderBooks;
import dev.cartwright.application.order.port.ReservationBooks;
import dev.cartwright.application.shared.AuditPage;
import dev.cartwright.application.shared.Page;
import dev.cartwright.domain.order.Booking;
import dev.cartwright.domain.order.OrderAccount;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Deviation;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The standard {@link AuditCommittedStock}. */
public final class AuditCommittedStockHandler implements AuditCommittedStock {

  private final OrderBooks orders;
  private final ReservationBooks reservations;

  /** Creates the use case on top of the books of the orders and of their stock. */
  public AuditCommittedStockHandler(OrderBooks orders, ReservationBooks reservations) {
    this.orders = requireNonNull(orders, "orders");
    this.reservations = requireNonNull(reservations, "reservations");
  }

  @Override
  public Result<AuditPage, OrderError> handle(Query query) {
    if (!query.caller().isStaff()) {
      return Result.err(new OrderError.StaffOnly());
    }
    // The stock first: an order that took it before is seen, with its change at least PENDING.
    Page<Booking> page = reservations.committed(query.page());
    Map<OrderId, OrderAccount> accounts = accountsOf(page.items());
    return Result.ok(AuditPage.of(page, booking -> deviationsOf(booking, accounts)));
  }

  private Map<OrderId, OrderAccount> accountsOf(List<Booking> bookings) {
    Set<OrderId> ids =
        bookings.stream().map(it -> it.id().order()).collect(Collectors.toUnmodifiableSet());
    return orders.orders(ids).stream()
        .collect(Collectors.toUnmodifiableMap(OrderAccount::order, Function.identity()));
  }

  private static List<Deviation> deviationsOf(
      Booking booking, Map<OrderId, OrderAccount> accounts) {
    return Optional.ofNullable(accounts.get(booking.id().order()))
        .map(account -> account.deviationOf(booking).stream().toList())
        .orElseGet(() -> List.of(OrderAccount.ofNoOrder(booking)));
  }
}
