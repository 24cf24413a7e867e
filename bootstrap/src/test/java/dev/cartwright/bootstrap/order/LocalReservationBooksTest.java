package dev.cartwright.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.ReservationBooks;
import dev.cartwright.application.product.AuditReservationsHandler;
import dev.cartwright.application.product.AuditStockHandler;
import dev.cartwright.application.product.BatchGetReservationsHandler;
import dev.cartwright.application.product.ListReservationsHandler;
import dev.cartwright.application.product.port.StockBooks;
import dev.cartwright.domain.order.Booking;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.grpc.product.StockOperations;
import dev.cartwright.memory.product.InMemoryStockRepository;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.testkit.contract.order.ReservationBooksContract;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Reservations;

class LocalReservationBooksTest extends ReservationBooksContract {

  private final InMemoryStockRepository stock =
      new InMemoryStockRepository(new InMemoryStore(), new SystemTimeSource());

  @Override
  protected ReservationBooks books() {
    StockBooks books = stock.books();
    return new LocalReservationBooks(
        new StockOperations(
            new AuditStockHandler(books),
            new AuditReservationsHandler(books),
            new ListReservationsHandler(books),
            new BatchGetReservationsHandler(books)));
  }

  @Override
  protected ProductId product() {
    ProductId product = Products.newId();
    assertThat(stock.adjust(Reservations.receipt(product, 100))).isNotNull();
    return product;
  }

  @Override
  protected void book(Booking booking) {
    ProductId product = booking.units().keySet().iterator().next();
    Reservations.leadingTo(
            ReservationState.valueOf(booking.state().name()),
            new ReservationId(booking.id().order(), booking.id().change()),
            Reservations.units(product, 2))
        .forEach(request -> assertThat(stock.apply(request)).isNotNull());
  }
}
