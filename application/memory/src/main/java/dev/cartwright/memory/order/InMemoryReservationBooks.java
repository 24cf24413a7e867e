package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.ReservationBooks;
import dev.cartwright.application.shared.Cursor;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.order.Booking;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.memory.shared.KeysetPages;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@link ReservationBooks} of bookings that they were told of. */
public final class InMemoryReservationBooks implements ReservationBooks {

  private static final String PORT = "ReservationBooks";

  private final Map<ReservationId, Booking> bookings = new ConcurrentHashMap<>();

  /** Creates empty books. */
  public InMemoryReservationBooks() {}

  /** Adds a booking, in place of the one of its id. */
  public void put(Booking booking) {
    bookings.put(booking.id(), booking);
  }

  @Override
  public Map<ReservationId, Booking> find(Set<ReservationId> ids) {
    RemoteCallGuard.check(PORT);
    return bookings.values().stream()
        .filter(booking -> ids.contains(booking.id()))
        .collect(Collectors.toUnmodifiableMap(Booking::id, Function.identity()));
  }

  @Override
  public Page<Booking> committed(PageRequest page) {
    RemoteCallGuard.check(PORT);
    return KeysetPages.cut(
        bookings.values().stream().filter(it -> it.state() == Booking.State.COMMITTED).toList(),
        booking -> Cursor.of(booking.id().toString()),
        Comparator.comparing(cursor -> cursor.key(0)),
        page);
  }
}
