package dev.cartwright.bootstrap.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.ReservationBooks;
import dev.cartwright.application.product.BatchGetReservations;
import dev.cartwright.application.product.ListReservations;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.order.Booking;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.product.StockLines;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.grpc.product.StockOperations;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the books of the product context in the same JVM. */
public final class LocalReservationBooks implements ReservationBooks {

  private static final String PORT = "ReservationBooks";
  private static final Caller CALLER = new Caller.Service("orderservice");

  private final StockOperations stock;

  /** Creates books that show what {@code stock} finds. */
  public LocalReservationBooks(StockOperations stock) {
    this.stock = requireNonNull(stock, "stock");
  }

  @Override
  public Map<ReservationId, Booking> find(Set<ReservationId> ids) {
    RemoteCallGuard.check(PORT);
    if (ids.isEmpty()) {
      return Map.of();
    }
    BatchGetReservations.Query query =
        new BatchGetReservations.Query(
            CALLER,
            ids.stream()
                .map(id -> new dev.cartwright.domain.product.ReservationId(id.order(), id.change()))
                .collect(Collectors.toUnmodifiableSet()));
    return answerOf(stock.batchGetReservations().handle(query)).stream()
        .map(LocalReservationBooks::toBooking)
        .collect(Collectors.toUnmodifiableMap(Booking::id, Function.identity()));
  }

  @Override
  public Page<Booking> committed(PageRequest page) {
    RemoteCallGuard.check(PORT);
    ListReservations.Query query =
        new ListReservations.Query(CALLER, Set.of(ReservationState.COMMITTED), page);
    return answerOf(stock.listReservations().handle(query)).map(LocalReservationBooks::toBooking);
  }

  private static <T> T answerOf(Result<T, ProductError> result) {
    return switch (result) {
      case Result.Ok<T, ProductError>(T found) -> found;
      case Result.Err<T, ProductError> refusal -> throw new PortException.Unavailable(PORT, null);
    };
  }

  private static Booking toBooking(Reservation found) {
    return new Booking(
        new ReservationId(found.id().order(), found.id().number()),
        Booking.State.valueOf(found.state().name()),
        found.lines().map(StockLines::units).map(Map::copyOf).orElse(Map.of()));
  }
}
