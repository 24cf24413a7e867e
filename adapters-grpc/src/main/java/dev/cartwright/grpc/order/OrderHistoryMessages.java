package dev.cartwright.grpc.order;

import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.OrderLine;
import dev.cartwright.domain.order.Rejection;
import dev.cartwright.domain.order.TimelineEntry;
import dev.cartwright.grpc.shared.Monies;
import dev.cartwright.grpc.shared.Timestamps;
import dev.cartwright.proto.order.v1.PendingChange;
import dev.cartwright.proto.order.v1.RejectionViolation;

/** Translates what happened to an order to protobuf messages. */
final class OrderHistoryMessages {

  private OrderHistoryMessages() {}

  static dev.cartwright.proto.order.v1.TimelineEntry toMessage(TimelineEntry entry) {
    return dev.cartwright.proto.order.v1.TimelineEntry.newBuilder()
        .setType(dev.cartwright.proto.order.v1.TimelineEntry.Type.valueOf("TYPE_" + entry.type()))
        .setEventTime(Timestamps.toMessage(entry.time()))
        .setActor(entry.actor())
        .putAllDetails(entry.details())
        .build();
  }

  static dev.cartwright.proto.order.v1.Rejection toMessage(Rejection rejection) {
    return dev.cartwright.proto.order.v1.Rejection.newBuilder()
        .setReason(rejection.reason())
        .setMessage(rejection.message())
        .putAllMetadata(rejection.metadata())
        .addAllViolations(
            rejection.violations().stream().map(OrderHistoryMessages::toMessage).toList())
        .setOmittedCount(rejection.omitted())
        .build();
  }

  static PendingChange toMessage(OrderChange change) {
    PendingChange.Builder message =
        PendingChange.newBuilder()
            .setChangeNumber(change.number())
            .setCreateTime(Timestamps.toMessage(change.request().time()));
    return switch (change.key().kind()) {
      case CREATE -> throw new IllegalArgumentException("a creation is the order's state");
      case ADD -> {
        OrderLine line = change.lines().getFirst();
        yield message
            .setType(PendingChange.Type.TYPE_ADD_ITEM)
            .setProductId(line.product().toString())
            .setQuantity(line.quantity().units())
            .setTotal(Monies.toMessage(change.totals().total()))
            .build();
      }
      case CANCEL -> message.setType(PendingChange.Type.TYPE_CANCEL).build();
    };
  }

  private static RejectionViolation toMessage(Rejection.Line line) {
    return RejectionViolation.newBuilder()
        .setType(line.type())
        .setSubject(line.subject())
        .setDescription(line.description())
        .build();
  }
}
