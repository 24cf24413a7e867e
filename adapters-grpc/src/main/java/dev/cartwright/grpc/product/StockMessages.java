package dev.cartwright.grpc.product;

import dev.cartwright.domain.product.ReleaseCause;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.product.Shortage;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.product.StockLines;
import dev.cartwright.grpc.shared.Timestamps;
import dev.cartwright.proto.product.v1.Reservation.Cause;
import dev.cartwright.proto.product.v1.Reservation.State;
import dev.cartwright.proto.product.v1.Stock;
import dev.cartwright.proto.product.v1.StockLine;
import dev.cartwright.proto.product.v1.StockShortage;
import java.util.List;

/** Says stock and reservations in protobuf. */
final class StockMessages {

  private StockMessages() {}

  static Stock toMessage(StockLevel stock) {
    Stock.Builder message =
        Stock.newBuilder()
            .setProductId(stock.product().toString())
            .setAvailableQuantity(stock.available())
            .setHeldQuantity(stock.held())
            .setCommittedQuantity(stock.committed());
    stock.updateTime().map(Timestamps::toMessage).ifPresent(message::setUpdateTime);
    return message.build();
  }

  static dev.cartwright.proto.product.v1.Reservation toMessage(Reservation reservation) {
    var message =
        dev.cartwright.proto.product.v1.Reservation.newBuilder()
            .setReservationId(reservation.id().toString())
            .setState(toMessage(reservation.state()))
            .addAllShortages(
                reservation.shortages().stream().map(StockMessages::toMessage).toList());
    reservation.lines().map(StockMessages::toMessages).ifPresent(message::addAllLines);
    reservation.cause().map(StockMessages::toMessage).ifPresent(message::setCause);
    reservation.expireTime().map(Timestamps::toMessage).ifPresent(message::setExpireTime);
    return message.build();
  }

  private static List<StockLine> toMessages(StockLines lines) {
    return lines.units().entrySet().stream()
        .map(line ->
            StockLine.newBuilder()
                .setProductId(line.getKey().toString())
                .setQuantity(line.getValue())
                .build())
        .toList();
  }

  private static StockShortage toMessage(Shortage shortage) {
    return StockShortage.newBuilder()
        .setProductId(shortage.product().toString())
        .setRequestedQuantity(shortage.asked())
        .setAvailableQuantity(shortage.available())
        .build();
  }

  private static State toMessage(ReservationState state) {
    return switch (state) {
      case HELD -> State.STATE_HELD;
      case COMMITTED -> State.STATE_COMMITTED;
      case RELEASED -> State.STATE_RELEASED;
      case RETURNED -> State.STATE_RETURNED;
    };
  }

  private static Cause toMessage(ReleaseCause cause) {
    return switch (cause) {
      case OUT_OF_STOCK -> Cause.CAUSE_OUT_OF_STOCK;
      case ABANDONED -> Cause.CAUSE_ABANDONED;
      case EXPIRED -> Cause.CAUSE_EXPIRED;
    };
  }
}
