package dev.cartwright.grpc.order;

import dev.cartwright.application.order.ChangedOrder;
import dev.cartwright.application.order.GetOrderByID;
import dev.cartwright.application.order.OrderView;
import dev.cartwright.domain.order.Delivery;
import dev.cartwright.domain.order.OrderLine;
import dev.cartwright.domain.order.Quote;
import dev.cartwright.domain.order.TotalEntry;
import dev.cartwright.domain.order.Totals;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.grpc.shared.Monies;
import dev.cartwright.grpc.shared.PostalAddresses;
import dev.cartwright.grpc.shared.Timestamps;
import dev.cartwright.proto.order.v1.AddOrderItemResponse;
import dev.cartwright.proto.order.v1.Order;
import dev.cartwright.proto.order.v1.OrderItem;
import dev.cartwright.proto.order.v1.OrderTotals;
import java.util.List;

/** Translates orders to protobuf messages. */
final class OrderMessages {

  private OrderMessages() {}

  /** Returns the order with what is pending for it. */
  static Order toMessage(OrderView view) {
    Order.Builder message = toMessage(view.order()).toBuilder();
    view.pending().map(OrderHistoryMessages::toMessage).ifPresent(message::setPendingChange);
    return message.build();
  }

  private static Order toMessage(dev.cartwright.domain.order.Order.Snapshot order) {
    Order.Builder message =
        priced(order.owner(), order.lines(), order.totals(), order.delivery())
            .setOrderId(order.id().toString())
            .setOrderNumber(order.number().toString())
            .setState(Order.State.valueOf("STATE_" + order.state()))
            .setCreateTime(Timestamps.toMessage(order.createTime()))
            .setUpdateTime(Timestamps.toMessage(order.updateTime()))
            .setEtag(order.version().etag().value());
    order.rejection().map(OrderHistoryMessages::toMessage).ifPresent(message::setRejection);
    return message.build();
  }

  /** Returns the order with what happened to it. */
  static Order toMessage(GetOrderByID.Answer answer) {
    return toMessage(answer.view()).toBuilder()
        .addAllTimeline(answer.timeline().stream().map(OrderHistoryMessages::toMessage).toList())
        .build();
  }

  /** Returns what the order would be. */
  static Order toMessage(Quote quote) {
    return priced(quote.owner(), quote.lines(), quote.totals(), quote.delivery()).build();
  }

  static AddOrderItemResponse toResponse(ChangedOrder changed) {
    return AddOrderItemResponse.newBuilder()
        .setOrder(toMessage(changed.view()))
        .setPreviousTotal(Monies.toMessage(changed.previousTotal()))
        .setTotal(Monies.toMessage(changed.view().order().totals().total()))
        .build();
  }

  private static Order.Builder priced(
      UserId owner, List<OrderLine> lines, Totals totals, Delivery delivery) {
    return Order.newBuilder()
        .setUserId(owner.toString())
        .addAllItems(lines.stream().map(OrderMessages::toMessage).toList())
        .setTotals(toMessage(totals))
        .setShippingAddress(
            PostalAddresses.toMessage(delivery.address()).toBuilder()
                .setAddressId(delivery.copiedFrom().map(AddressId::toString).orElse("")))
        .setShippingMethod(delivery.method().value());
  }

  private static OrderItem toMessage(OrderLine line) {
    return OrderItem.newBuilder()
        .setLineNumber(line.number())
        .setProductId(line.product().toString())
        .setSku(line.sku())
        .setName(line.name())
        .setQuantity(line.quantity().units())
        .setUnitPrice(Monies.toMessage(line.unitPrice()))
        .setDiscount(Monies.toMessage(line.discount()))
        .setLineTotal(Monies.toMessage(line.lineTotal()))
        .build();
  }

  private static OrderTotals toMessage(Totals totals) {
    return OrderTotals.newBuilder()
        .setSubtotal(Monies.toMessage(totals.subtotal()))
        .setDiscount(Monies.toMessage(totals.discount()))
        .setShipping(Monies.toMessage(totals.shipping()))
        .setTax(Monies.toMessage(totals.tax()))
        .setTotal(Monies.toMessage(totals.total()))
        .addAllEntries(totals.entries().stream().map(OrderMessages::toMessage).toList())
        .build();
  }

  private static dev.cartwright.proto.order.v1.TotalEntry toMessage(TotalEntry entry) {
    return dev.cartwright.proto.order.v1.TotalEntry.newBuilder()
        .setType(dev.cartwright.proto.order.v1.TotalEntry.Type.valueOf("TYPE_" + entry.type()))
        .setSource(entry.source())
        .setAmount(Monies.toMessage(entry.amount()))
        .build();
  }
}
