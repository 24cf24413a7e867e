package dev.cartwright.grpc.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.order.StockAnswer;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.grpc.product.ProductServices;
import dev.cartwright.grpc.product.RemoteProducts;
import dev.cartwright.grpc.shared.Answers;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.proto.product.v1.AdjustStockRequest;
import dev.cartwright.proto.product.v1.GetStockRequest;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.proto.product.v1.ReleaseReservationRequest;
import dev.cartwright.proto.product.v1.ReleaseReservationResponse;
import dev.cartwright.proto.product.v1.Reservation;
import dev.cartwright.testkit.contract.order.StockReservationsContract;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrpcStockReservationsTest extends StockReservationsContract {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final InProcess service = InProcess.serve(ProductServices.inMemory());

  @Override
  protected StockReservations stock() {
    return stock(service);
  }

  @Override
  protected ProductId newProduct(long units) {
    ProductId product =
        new RemoteProducts(service.channel()).active("Green tea", Money.of(700, "EUR"));
    if (units > 0) {
      receive(product, units);
    }
    return product;
  }

  @Override
  protected void receive(ProductId product, long units) {
    AdjustStockRequest receipt =
        AdjustStockRequest.newBuilder()
            .setProductId(product.toString())
            .setDelta(units)
            .setReason("received")
            .setRequestId(UUID.randomUUID().toString())
            .build();
    assertThat(ProductServiceGrpc.newBlockingStub(service.channel()).adjustStock(receipt))
        .isNotNull();
  }

  @Override
  protected long availableOf(ProductId product) {
    return ProductServiceGrpc.newBlockingStub(service.channel())
        .getStock(GetStockRequest.newBuilder().setProductId(product.toString()).build())
        .getStock()
        .getAvailableQuantity();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aServiceThatIsDownIsUnavailable() {
    service.close();

    assertThatThrownBy(() -> stock().release(newId()))
        .isInstanceOf(PortException.Unavailable.class);
  }

  @Test
  void anAnswerThatMakesNoSenseIsDamaged() {
    try (InProcess other = InProcess.serve(new Undecided())) {
      assertThatThrownBy(() -> stock(other).release(newId()))
          .isInstanceOf(PortException.CorruptData.class);
    }
  }

  @Test
  void aClientThatCancelsDoesNotTearTheCall() throws Exception {
    Context.CancellableContext cancelled = Context.current().withCancellation();
    assertThat(cancelled.cancel(null)).isTrue();

    assertThat(cancelled.call(() -> stock().release(newId())))
        .isInstanceOf(StockAnswer.Released.class);
  }

  @Test
  void theLastMomentBelongsToTheAnswer() throws Exception {
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    try (Context.CancellableContext late =
        Context.current().withDeadline(Deadline.after(1, TimeUnit.NANOSECONDS), timer)) {
      assertThatThrownBy(() -> late.call(() -> stock().release(newId())))
          .isInstanceOf(PortException.Unavailable.class);
    } finally {
      timer.shutdownNow();
    }
  }

  private static StockReservations stock(InProcess service) {
    return new GrpcStockReservations(ProductServiceGrpc.newBlockingStub(service.channel()), LONG);
  }

  private static ReservationId newId() {
    return new ReservationId(new OrderId(UUID.randomUUID()), 0);
  }

  /** Answers a reservation that has no state. */
  private static final class Undecided extends ProductServiceGrpc.ProductServiceImplBase {

    @Override
    public void releaseReservation(
        ReleaseReservationRequest request, StreamObserver<ReleaseReservationResponse> responses) {
      Answers.send(
          responses,
          ReleaseReservationResponse.newBuilder()
              .setReservation(Reservation.getDefaultInstance())
              .build());
    }
  }
}
