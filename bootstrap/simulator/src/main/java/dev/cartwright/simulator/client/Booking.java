package dev.cartwright.simulator.client;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationId;
import java.util.ArrayList;
import java.util.List;

/** What somebody remembers who reserved stock: every answer about one reservation, in order. */
public final class Booking {

  private final ReservationId id;
  private final List<Reservation> answers = new ArrayList<>();

  Booking(ReservationId id) {
    this.id = requireNonNull(id, "id");
  }

  /** Returns which reservation it is about. */
  public ReservationId id() {
    return id;
  }

  /** Returns what was answered. */
  public List<Reservation> answers() {
    return List.copyOf(answers);
  }

  void answered(Reservation reservation) {
    answers.add(reservation);
  }
}
