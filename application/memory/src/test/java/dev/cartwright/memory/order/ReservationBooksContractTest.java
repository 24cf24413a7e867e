package dev.cartwright.memory.order;

import static dev.cartwright.memory.shared.ContractProof.requireFailure;

import dev.cartwright.application.order.port.ReservationBooks;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.order.Booking;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.testkit.contract.order.ReservationBooksContract;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches books that break it. */
class ReservationBooksContractTest {

  @Test
  void catchesBooksThatCareForNoTransaction() {
    requireFailure(Careless.class, "R1: fails inside a transaction");
  }

  @Test
  void catchesBooksThatShowAllThereIs() {
    requireFailure(
        Careless.class, "R2: bookings are found by id in all states, unknown ones are not");
    requireFailure(
        Careless.class, "R3, R4: page by page everything that belongs to orders is met once");
  }

  /** Books that look at nothing they are told. */
  static final class Careless extends ReservationBooksContract implements ReservationBooks {

    private final Map<ReservationId, Booking> bookings = new LinkedHashMap<>();

    @Override
    protected ReservationBooks books() {
      return this;
    }

    @Override
    protected ProductId product() {
      return new ProductId(UUID.randomUUID());
    }

    @Override
    protected void book(Booking booking) {
      bookings.put(booking.id(), booking);
    }

    @Override
    public Map<ReservationId, Booking> find(Set<ReservationId> ids) {
      return Map.copyOf(bookings);
    }

    @Override
    public Page<Booking> committed(PageRequest page) {
      return new Page<>(List.copyOf(bookings.values()), Optional.empty());
    }
  }
}
