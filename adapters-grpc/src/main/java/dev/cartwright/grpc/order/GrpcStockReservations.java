package dev.cartwright.grpc.order;

import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.order.Shortage;
import dev.cartwright.domain.order.StockAnswer;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.grpc.shared.DetachedCalls;
import dev.cartwright.proto.product.v1.ProductServiceGrpc.ProductServiceBlockingStub;
import dev.cartwright.proto.product.v1.ReleaseReservationRequest;
import dev.cartwright.proto.product.v1.Reservation;
import dev.cartwright.proto.product.v1.ReserveStockRequest;
import dev.cartwright.proto.product.v1.ReturnReservationRequest;
import dev.cartwright.proto.product.v1.StockLine;
import dev.cartwright.proto.product.v1.StockShortage;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Takes stock at the product service, and keeps its model and its errors out of this context. */
public final class GrpcStockReservations implements StockReservations {

  private final DetachedCalls<ProductServiceBlockingStub> products;

  /** Creates reservations that wait at most {@code timeout} for each answer. */
  public GrpcStockReservations(ProductServiceBlockingStub products, Duration timeout) {
    this.products = new DetachedCalls<>("StockReservations", products, timeout);
  }

  @Override
  public StockAnswer reserve(ReservationId id, List<RequestedItem> items) {
    ReserveStockRequest request =
        ReserveStockRequest.newBuilder()
            .setReservationId(id.toString())
            .addAllLines(items.stream().map(GrpcStockReservations::toMessage).toList())
            .setCommit(true)
            .build();
    return products.get(
        stub -> toAnswer(stub.reserveStock(request).getReservation()),
        // The refusal's details may be cut off. What is refused is released, and says why again.
        Map.of(
            "OUT_OF_STOCK",
            () -> release(id),
            "RESERVATION_MISMATCH",
            StockAnswer.Mismatched::new));
  }

  @Override
  public StockAnswer release(ReservationId id) {
    ReleaseReservationRequest request =
        ReleaseReservationRequest.newBuilder().setReservationId(id.toString()).build();
    return products.get(
        stub -> toAnswer(stub.releaseReservation(request).getReservation()), Map.of());
  }

  @Override
  public StockAnswer giveBack(ReservationId id) {
    ReturnReservationRequest request =
        ReturnReservationRequest.newBuilder().setReservationId(id.toString()).build();
    return products.get(
        stub -> toAnswer(stub.returnReservation(request).getReservation()), Map.of());
  }

  private static StockLine toMessage(RequestedItem item) {
    return StockLine.newBuilder()
        .setProductId(item.product().toString())
        .setQuantity(item.quantity().units())
        .build();
  }

  private static StockAnswer toAnswer(Reservation answer) {
    return switch (answer.getState()) {
      case STATE_COMMITTED -> new StockAnswer.Committed();
      case STATE_RELEASED -> new StockAnswer.Released(cause(answer), shortages(answer));
      case STATE_RETURNED -> new StockAnswer.Returned();
      case STATE_HELD, STATE_UNSPECIFIED, UNRECOGNIZED -> throw corrupt("state", answer);
    };
  }

  private static StockAnswer.Cause cause(Reservation answer) {
    return switch (answer.getCause()) {
      case CAUSE_OUT_OF_STOCK -> StockAnswer.Cause.OUT_OF_STOCK;
      case CAUSE_ABANDONED -> StockAnswer.Cause.ABANDONED;
      case CAUSE_EXPIRED -> StockAnswer.Cause.EXPIRED;
      case CAUSE_UNSPECIFIED, UNRECOGNIZED -> throw corrupt("cause", answer);
    };
  }

  private static List<Shortage> shortages(Reservation answer) {
    try {
      return answer.getShortagesList().stream().map(GrpcStockReservations::toShortage).toList();
    } catch (InvalidValueException e) {
      throw new PortException.CorruptData("shortages of " + answer.getReservationId(), e);
    }
  }

  private static Shortage toShortage(StockShortage shortage) {
    return new Shortage(
        ProductId.parse(shortage.getProductId()),
        shortage.getRequestedQuantity(),
        shortage.getAvailableQuantity());
  }

  private static PortException corrupt(String part, Reservation answer) {
    return new PortException.CorruptData(
        part + " of reservation " + answer.getReservationId(), null);
  }
}
