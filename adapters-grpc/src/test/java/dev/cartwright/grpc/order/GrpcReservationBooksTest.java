package dev.cartwright.grpc.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.order.port.ReservationBooks;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.Booking;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.grpc.product.StockOperationsServices;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.memory.product.InMemoryStockRepository;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.proto.product.v1.StockOperationsServiceGrpc;
import dev.cartwright.testkit.contract.order.ReservationBooksContract;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Reservations;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrpcReservationBooksTest extends ReservationBooksContract {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final InMemoryStockRepository stock =
      new InMemoryStockRepository(new InMemoryStore(), new SystemTimeSource());
  private final InProcess service = InProcess.serve(StockOperationsServices.on(stock.books()));
  private final ReservationBooks books =
      new GrpcReservationBooks(
          StockOperationsServiceGrpc.newBlockingStub(service.channel()), TIMEOUT);

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aServiceThatDoesNotAnswerIsUnavailable() {
    service.close();

    assertThatThrownBy(() -> books.committed(PageRequest.first(1)))
        .isInstanceOf(PortException.Unavailable.class);
  }

  @Override
  protected ReservationBooks books() {
    return books;
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
