package dev.cartwright.grpc.order;

import dev.cartwright.application.order.AddOrderItem;
import dev.cartwright.application.order.CancelOrder;
import dev.cartwright.application.order.CreateOrder;
import dev.cartwright.application.order.GetOrderByID;
import dev.cartwright.application.order.PreviewOrder;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.domain.order.OrderRequest;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.grpc.shared.Field;
import dev.cartwright.grpc.shared.RequestFields;
import dev.cartwright.proto.order.v1.AddOrderItemRequest;
import dev.cartwright.proto.order.v1.CancelOrderRequest;
import dev.cartwright.proto.order.v1.CreateOrderRequest;
import dev.cartwright.proto.order.v1.GetOrderByIDRequest;
import dev.cartwright.proto.order.v1.PreviewOrderRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the requests about orders. */
final class OrderRequests {

  private OrderRequests() {}

  static CreateOrder.Command toCommand(Caller caller, CreateOrderRequest request) {
    RequestFields fields = new RequestFields();
    Checkout checkout =
        new Checkout(
            request.getUserId(),
            request.getItemsList(),
            request.getShipping(),
            request.hasDiscount() ? Optional.of(request.getDiscount()) : Optional.empty(),
            request.hasExpectedTotal()
                ? Optional.of(request.getExpectedTotal())
                : Optional.empty());
    Supplier<OrderRequest> wanted = checkout.read(fields);
    Field<RequestId> requestId = fields.requestId(request.getRequestId());
    return fields.build(() -> new CreateOrder.Command(caller, wanted.get(), requestId.get()));
  }

  static PreviewOrder.Query toQuery(Caller caller, PreviewOrderRequest request) {
    RequestFields fields = new RequestFields();
    Checkout checkout =
        new Checkout(
            request.getUserId(),
            request.getItemsList(),
            request.getShipping(),
            request.hasDiscount() ? Optional.of(request.getDiscount()) : Optional.empty(),
            request.hasExpectedTotal()
                ? Optional.of(request.getExpectedTotal())
                : Optional.empty());
    Supplier<OrderRequest> wanted = checkout.read(fields);
    return fields.build(() -> new PreviewOrder.Query(caller, wanted.get()));
  }

  static GetOrderByID.Query toQuery(Caller caller, GetOrderByIDRequest request) {
    RequestFields fields = new RequestFields();
    Field<OrderId> order = orderId(fields, request.getOrderId());
    return fields.build(() -> new GetOrderByID.Query(caller, order.get()));
  }

  static AddOrderItem.Command toCommand(Caller caller, AddOrderItemRequest request) {
    RequestFields fields = new RequestFields();
    Field<OrderId> order = orderId(fields, request.getOrderId());
    Field<ProductId> product =
        fields.required("product_id", request.getProductId(), ProductId::parse);
    Field<Quantity> quantity = fields.read("quantity", () -> new Quantity(request.getQuantity()));
    Field<Optional<Etag>> etag = fields.optional("etag", request.getEtag(), Etag::new);
    Field<RequestId> requestId = fields.requestId(request.getRequestId());
    return fields.build(() ->
        new AddOrderItem.Command(
            caller,
            order.get(),
            new RequestedItem(product.get(), quantity.get()),
            etag.get(),
            requestId.get()));
  }

  static CancelOrder.Command toCommand(Caller caller, CancelOrderRequest request) {
    RequestFields fields = new RequestFields();
    Field<OrderId> order = orderId(fields, request.getOrderId());
    Field<Optional<Etag>> etag = fields.optional("etag", request.getEtag(), Etag::new);
    Field<RequestId> requestId = fields.requestId(request.getRequestId());
    return fields.build(
        () -> new CancelOrder.Command(caller, order.get(), etag.get(), requestId.get()));
  }

  private static Field<OrderId> orderId(RequestFields fields, String text) {
    return fields.required("order_id", text, OrderId::parse);
  }
}
