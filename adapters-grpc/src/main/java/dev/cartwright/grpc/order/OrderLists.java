package dev.cartwright.grpc.order;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.Timestamp;
import dev.cartwright.application.order.ListOrders;
import dev.cartwright.application.order.OrderFilter;
import dev.cartwright.application.order.OrderSorting;
import dev.cartwright.application.order.OrderView;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.grpc.shared.Field;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.grpc.shared.PageTokens.ListName;
import dev.cartwright.grpc.shared.RequestFields;
import dev.cartwright.grpc.shared.Timestamps;
import dev.cartwright.proto.order.v1.ListOrdersRequest;
import dev.cartwright.proto.order.v1.ListOrdersResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Translates the paged list of orders. */
final class OrderLists {

  private final PageTokens tokens;

  OrderLists(PageTokens tokens) {
    this.tokens = requireNonNull(tokens, "tokens");
  }

  ListOrders.Query toQuery(Caller caller, ListOrdersRequest request) {
    RequestFields fields = new RequestFields();
    Field<Optional<UserId>> owner = fields.optional("user_id", request.getUserId(), UserId::parse);
    Field<Set<OrderState>> states = fields.read("states", () -> statesOf(request));
    Field<Optional<Instant>> from =
        time(fields, "create_time_from", request.hasCreateTimeFrom(), request.getCreateTimeFrom());
    Field<Optional<Instant>> before =
        time(
            fields,
            "create_time_before",
            request.hasCreateTimeBefore(),
            request.getCreateTimeBefore());
    Field<OrderSorting> sorting = fields.read("order_by", () -> sortingOf(request.getOrderBy()));
    Field<PageRequest> page =
        tokens.read(fields, request.getPageSize(), request.getPageToken(), nameOf(request));
    return fields.build(() ->
        new ListOrders.Query(
            caller,
            new OrderFilter(owner.get(), states.get(), from.get(), before.get(), sorting.get()),
            page.get()));
  }

  ListOrdersResponse toResponse(Page<OrderView> page, ListOrdersRequest request) {
    return ListOrdersResponse.newBuilder()
        .addAllOrders(page.items().stream().map(OrderMessages::toMessage).toList())
        .setNextPageToken(tokens.seal(page.next(), nameOf(request)))
        .build();
  }

  private static ListName nameOf(ListOrdersRequest request) {
    return ListName.of(
        "ListOrders",
        request.getUserId(),
        request.getStatesValueList(),
        request.hasCreateTimeFrom(),
        request.getCreateTimeFrom(),
        request.hasCreateTimeBefore(),
        request.getCreateTimeBefore(),
        request.getOrderBy());
  }

  private static Field<Optional<Instant>> time(
      RequestFields fields, String name, boolean given, Timestamp time) {
    return given
        ? fields.read(name, () -> Optional.of(Timestamps.fromMessage(time)))
        : Field.of(Optional.empty());
  }

  private static Set<OrderState> statesOf(ListOrdersRequest request) {
    return request.getStatesList().stream()
        .map(OrderLists::stateOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static OrderState stateOf(dev.cartwright.proto.order.v1.Order.State asked) {
    return switch (asked) {
      case STATE_PENDING -> OrderState.PENDING;
      case STATE_CONFIRMED -> OrderState.CONFIRMED;
      case STATE_REJECTED -> OrderState.REJECTED;
      case STATE_CANCELLED -> OrderState.CANCELLED;
      case STATE_UNSPECIFIED, UNRECOGNIZED ->
          throw new InvalidValueException("states", asked, "states of orders");
    };
  }

  private static OrderSorting sortingOf(String asked) {
    return switch (asked.strip()) {
      case "", "create_time desc" -> OrderSorting.NEWEST_FIRST;
      case "create_time", "create_time asc" -> OrderSorting.OLDEST_FIRST;
      default ->
          throw new InvalidValueException("order_by", asked, "create_time desc or create_time");
    };
  }
}
