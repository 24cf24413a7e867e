package dev.cartwright.grpc.order;

import dev.cartwright.domain.order.Rejection;
import dev.cartwright.domain.order.TimelineEntry;
import dev.cartwright.grpc.shared.Timestamps;
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

  private static RejectionViolation toMessage(Rejection.Line line) {
    return RejectionViolation.newBuilder()
        .setType(line.type())
        .setSubject(line.subject())
        .setDescription(line.description())
        .build();
  }
}
