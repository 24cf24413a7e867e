package dev.cartwright.testkit.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.order.port.ReservationBooks;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.order.Booking;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.testkit.contract.shared.Pages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ReservationBooks} has to do.
 *
 * <p>Extend this class in the adapter's own tests, and have {@link #book} do at the other context
 * what leads to a booking.
 */
public abstract class ReservationBooksContract {

  private static final PageRequest SMALL_PAGES = PageRequest.first(1);

  /** For the adapter's test class. */
  protected ReservationBooksContract() {}

  /** Returns the books under test; the same ones each time within one test. */
  protected abstract ReservationBooks books();

  /** Returns a product of which there are at least a hundred units. */
  protected abstract ProductId product();

  /** Has the other context book that. */
  protected abstract void book(Booking booking);

  @Test
  @DisplayName("R1: fails inside a transaction")
  void failsInsideATransaction() {
    assertThatThrownBy(() -> RemoteCallGuard.duringTransaction(() -> books().find(Set.of(newId()))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> RemoteCallGuard.duringTransaction(() -> books().committed(SMALL_PAGES)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("R2: bookings are found by id in all states, unknown ones are not")
  void bookingsAreFoundById() {
    for (Booking.State state : Booking.State.values()) {
      Booking booking = booked(state);

      assertThat(books().find(Set.of(booking.id(), newId())))
          .isEqualTo(Map.of(booking.id(), booking));
    }
    assertThat(books().find(Set.of())).isEmpty();
  }

  @Test
  @DisplayName("R3, R4: page by page everything that belongs to orders is met once")
  void everythingThatBelongsToOrdersIsMetOnce() {
    List<Booking> committed =
        List.of(
            booked(Booking.State.COMMITTED),
            booked(Booking.State.COMMITTED),
            booked(Booking.State.COMMITTED));
    Booking held = booked(Booking.State.HELD);

    List<Booking> met = Pages.all(SMALL_PAGES, books()::committed);

    assertThat(met).containsAll(committed).doesNotHaveDuplicates().doesNotContain(held);
  }

  private Booking booked(Booking.State state) {
    Booking booking = new Booking(newId(), state, Map.of(product(), 2L));
    book(booking);
    return booking;
  }

  private static ReservationId newId() {
    return new ReservationId(new OrderId(UUID.randomUUID()), 1);
  }
}
