package dev.cartwright.grpc.order;

import dev.cartwright.application.order.port.ReservationBooks;
import dev.cartwright.application.shared.Cursor;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.Booking;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.grpc.shared.RemoteCalls;
import dev.cartwright.proto.product.v1.BatchGetReservationsRequest;
import dev.cartwright.proto.product.v1.ListReservationsRequest;
import dev.cartwright.proto.product.v1.ListReservationsResponse;
import dev.cartwright.proto.product.v1.Reservation;
import dev.cartwright.proto.product.v1.StockLine;
import dev.cartwright.proto.product.v1.StockOperationsServiceGrpc.StockOperationsServiceBlockingStub;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the books of the product service. */
public final class GrpcReservationBooks implements ReservationBooks {

  private final RemoteCalls<StockOperationsServiceBlockingStub> stock;

  /** Creates books that wait at most {@code timeout} for each answer. */
  public GrpcReservationBooks(StockOperationsServiceBlockingStub stock, Duration timeout) {
    this.stock = new RemoteCalls<>("ReservationBooks", stock, timeout);
  }

  @Override
  public Map<ReservationId, Booking> find(Set<ReservationId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    BatchGetReservationsRequest request =
        BatchGetReservationsRequest.newBuilder()
            .addAllReservationIds(ids.stream().map(ReservationId::toString).toList())
            .build();
    return bookings(stock.get(stub -> stub.batchGetReservations(request)).getReservationsList())
        .stream()
        .collect(Collectors.toUnmodifiableMap(Booking::id, Function.identity()));
  }

  @Override
  public Page<Booking> committed(PageRequest page) {
    ListReservationsRequest request =
        ListReservationsRequest.newBuilder()
            .addStates(Reservation.State.STATE_COMMITTED)
            .setPageSize(page.size().items())
            .setPageToken(page.after().map(end -> end.key(0)).orElse(""))
            .build();
    ListReservationsResponse answer = stock.get(stub -> stub.listReservations(request));
    // Their token is where the page ended, as far as this side can tell.
    Optional<Cursor> next =
        Optional.of(answer.getNextPageToken()).filter(it -> !it.isEmpty()).map(Cursor::of);
    return new Page<>(bookings(answer.getReservationsList()), next);
  }

  private static List<Booking> bookings(List<Reservation> answers) {
    return answers.stream().map(GrpcReservationBooks::toBooking).toList();
  }

  private static Booking toBooking(Reservation answer) {
    String id = answer.getReservationId();
    try {
      int slash = id.indexOf('/');
      return new Booking(
          new ReservationId(
              OrderId.parse(id.substring(0, slash)), Integer.parseInt(id.substring(slash + 1))),
          toState(answer.getState()),
          answer.getLinesList().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      line -> ProductId.parse(line.getProductId()), StockLine::getQuantity)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException e) {
      throw new PortException.CorruptData("reservation " + id, e);
    }
  }

  private static Booking.State toState(Reservation.State state) {
    return switch (state) {
      case STATE_HELD -> Booking.State.HELD;
      case STATE_COMMITTED -> Booking.State.COMMITTED;
      case STATE_RELEASED -> Booking.State.RELEASED;
      case STATE_RETURNED -> Booking.State.RETURNED;
      case STATE_UNSPECIFIED, UNRECOGNIZED ->
          throw new IllegalArgumentException("no state: " + state);
    };
  }
}
