package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.ReservationBooks;
import dev.cartwright.domain.order.Booking;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.testkit.contract.order.ReservationBooksContract;
import java.util.UUID;

class InMemoryReservationBooksTest extends ReservationBooksContract {

  private final InMemoryReservationBooks books = new InMemoryReservationBooks();

  @Override
  protected ReservationBooks books() {
    return books;
  }

  @Override
  protected ProductId product() {
    return new ProductId(UUID.randomUUID());
  }

  @Override
  protected void book(Booking booking) {
    books.put(booking);
  }
}
