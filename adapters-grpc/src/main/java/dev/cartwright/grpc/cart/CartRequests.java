package dev.cartwright.grpc.cart;

import dev.cartwright.application.cart.AddItem;
import dev.cartwright.application.cart.ClearCart;
import dev.cartwright.application.cart.GetCart;
import dev.cartwright.application.cart.RemoveItem;
import dev.cartwright.application.cart.SettleOrder;
import dev.cartwright.application.cart.UpdateItem;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.domain.cart.PlacedOrder;
import dev.cartwright.domain.cart.TargetQuantity;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.grpc.shared.Field;
import dev.cartwright.grpc.shared.RequestFields;
import dev.cartwright.grpc.shared.Timestamps;
import dev.cartwright.proto.cart.v1.AddItemRequest;
import dev.cartwright.proto.cart.v1.CartView;
import dev.cartwright.proto.cart.v1.ClearCartRequest;
import dev.cartwright.proto.cart.v1.GetCartRequest;
import dev.cartwright.proto.cart.v1.OrderedItem;
import dev.cartwright.proto.cart.v1.RemoveItemRequest;
import dev.cartwright.proto.cart.v1.UpdateItemRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the requests of the cart service. */
final class CartRequests {

  private CartRequests() {}

  static GetCart.Query toQuery(Caller caller, GetCartRequest request) {
    RequestFields fields = new RequestFields();
    Field<UserId> user = fields.userId(request.getUserId());
    Field<GetCart.View> view = view(fields, request.getView());
    return fields.build(() -> new GetCart.Query(caller, user.get(), view.get()));
  }

  static AddItem.Command toCommand(Caller caller, AddItemRequest request) {
    RequestFields fields = new RequestFields();
    Field<UserId> user = fields.userId(request.getUserId());
    Field<ProductId> product = fields.productId(request.getProductId());
    Field<Quantity> quantity = fields.read("quantity", () -> new Quantity(request.getQuantity()));
    Field<Optional<RequestId>> requestId = fields.optionalRequestId(request.getRequestId());
    return fields.build(() ->
        new AddItem.Command(caller, user.get(), product.get(), quantity.get(), requestId.get()));
  }

  static UpdateItem.Command toCommand(Caller caller, UpdateItemRequest request) {
    RequestFields fields = new RequestFields();
    Field<UserId> user = fields.userId(request.getUserId());
    Field<ProductId> product = fields.productId(request.getProductId());
    Field<TargetQuantity> quantity =
        fields.read("quantity", () -> new TargetQuantity(request.getQuantity()));
    if (!request.hasQuantity()) {
      fields.reject("quantity", "is required");
    }
    Field<Optional<Etag>> etag = fields.etag(request.getEtag());
    Field<Optional<RequestId>> requestId = fields.optionalRequestId(request.getRequestId());
    return fields.build(() ->
        new UpdateItem.Command(
            caller, user.get(), product.get(), quantity.get(), etag.get(), requestId.get()));
  }

  static RemoveItem.Command toCommand(Caller caller, RemoveItemRequest request) {
    RequestFields fields = new RequestFields();
    Field<UserId> user = fields.userId(request.getUserId());
    Field<ProductId> product = fields.productId(request.getProductId());
    Field<Optional<Etag>> etag = fields.etag(request.getEtag());
    Field<Optional<RequestId>> requestId = fields.optionalRequestId(request.getRequestId());
    return fields.build(() ->
        new RemoveItem.Command(caller, user.get(), product.get(), etag.get(), requestId.get()));
  }

  /** Reads a request that names no order. */
  static ClearCart.Command toClearing(Caller caller, ClearCartRequest request) {
    RequestFields fields = new RequestFields();
    Field<UserId> user = fields.userId(request.getUserId());
    Field<Optional<Etag>> etag = fields.etag(request.getEtag());
    Field<Optional<RequestId>> requestId = fields.optionalRequestId(request.getRequestId());
    return fields.build(
        () -> new ClearCart.Command(caller, user.get(), etag.get(), requestId.get()));
  }

  /** Reads a request that names an order. Its id is the key; a request id does no harm. */
  static SettleOrder.Command toSettlement(Caller caller, ClearCartRequest request) {
    RequestFields fields = new RequestFields();
    Field<UserId> user = fields.userId(request.getUserId());
    Field<OrderId> order = fields.required("order_id", request.getOrderId(), OrderId::parse);
    Field<Instant> createTime =
        fields.read(
            "order_create_time", () -> Timestamps.fromMessage(request.getOrderCreateTime()));
    if (!request.hasOrderCreateTime()) {
      fields.reject("order_create_time", "is required");
    }
    Field<List<PlacedOrder.Item>> items =
        fields.each(
            "items",
            request.getItemsCount(),
            PlacedOrder.ITEMS_MAX,
            item -> i -> orderedItem(item, request.getItems(i)));
    if (request.getItemsCount() == 0) {
      fields.reject("items", "is required");
    }
    if (!request.getEtag().isEmpty()) {
      fields.reject("etag", "not together with an order");
    }
    fields.checkRequestId(request.getRequestId());
    return fields.build(() ->
        new SettleOrder.Command(
            caller, user.get(), new PlacedOrder(order.get(), createTime.get(), items.get())));
  }

  private static Field<PlacedOrder.Item> orderedItem(RequestFields fields, OrderedItem item) {
    Field<ProductId> product = fields.productId(item.getProductId());
    Field<Quantity> quantity = fields.read("quantity", () -> new Quantity(item.getQuantity()));
    return quantity.isPresent()
        ? product.map(id -> new PlacedOrder.Item(id, quantity.get()))
        : quantity.map(units -> new PlacedOrder.Item(product.get(), units));
  }

  /** Tells whether the request is about the items of an order. */
  static boolean namesAnOrder(ClearCartRequest request) {
    return !request.getOrderId().isEmpty()
        || request.hasOrderCreateTime()
        || request.getItemsCount() > 0;
  }

  private static Field<GetCart.View> view(RequestFields fields, CartView view) {
    return switch (view) {
      case CART_VIEW_UNSPECIFIED, CART_VIEW_BASIC -> Field.of(GetCart.View.BASIC);
      case CART_VIEW_FULL -> Field.of(GetCart.View.FULL);
      case UNRECOGNIZED -> {
        fields.reject("view", "unknown (expected: CART_VIEW_BASIC or CART_VIEW_FULL)");
        yield Field.of(GetCart.View.BASIC);
      }
    };
  }
}
