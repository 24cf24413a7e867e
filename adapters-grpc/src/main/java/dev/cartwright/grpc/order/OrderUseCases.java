package dev.cartwright.grpc.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.AddOrderItem;
import dev.cartwright.application.order.CancelOrder;
import dev.cartwright.application.order.CreateOrder;
import dev.cartwright.application.order.GetOrderByID;
import dev.cartwright.application.order.ListOrders;
import dev.cartwright.application.order.PreviewOrder;

/**
 * The use cases that {@link OrderGrpcService} serves.
 *
 * @param createOrder makes an order
 * @param previewOrder tells what an order would cost
 * @param getOrderByID looks at one order
 * @param listOrders looks through orders
 * @param addOrderItem adds a line to an order
 * @param cancelOrder cancels an order
 */
public record OrderUseCases(
    CreateOrder createOrder,
    PreviewOrder previewOrder,
    GetOrderByID getOrderByID,
    ListOrders listOrders,
    AddOrderItem addOrderItem,
    CancelOrder cancelOrder) {

  /** Checks that all parts are there. */
  public OrderUseCases {
    requireNonNull(createOrder, "createOrder");
    requireNonNull(previewOrder, "previewOrder");
    requireNonNull(getOrderByID, "getOrderByID");
    requireNonNull(listOrders, "listOrders");
    requireNonNull(addOrderItem, "addOrderItem");
    requireNonNull(cancelOrder, "cancelOrder");
  }
}
