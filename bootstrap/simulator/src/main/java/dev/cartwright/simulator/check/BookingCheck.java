package dev.cartwright.simulator.check;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.simulator.client.Booking;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was answered about a reservation stays true. */
public final class BookingCheck {

  private final Map<ReservationId, Reservation> reservations;
  private final Findings findings;

  /** Checks against the reservations there are. */
  public BookingCheck(Map<ReservationId, Reservation> reservations, Findings findings) {
    this.reservations = requireNonNull(reservations, "reservations");
    this.findings = requireNonNull(findings, "findings");
  }

  /** Checks what somebody remembers. */
  public void run(List<Booking> bookings) {
    for (Booking booking : bookings) {
      booking.answers().forEach(answer -> check(answer, reservations.get(booking.id())));
    }
  }

  private void check(Reservation answer, @Nullable Reservation present) {
    findings.require(present != null, "a reservation was answered and is not there:", answer);
    if (present != null && answer.state() == ReservationState.COMMITTED) {
      findings.require(
          present.state() != ReservationState.RELEASED, "what was committed is", present);
    }
    if (present != null && !answer.state().takesStock()) {
      findings.require(present.equals(answer), "it was answered, and is:", answer, present);
    }
  }
}
