package dev.cartwright.bootstrap.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.cart.SettleOrder;
import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.cart.CartChange;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.cart.PlacedOrder;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import java.time.Instant;
import java.util.List;

/** Takes what was ordered out of the user's cart in the same JVM. */
public final class LocalCartSettlement implements CartSettlement {

  private static final Caller CALLER = new Caller.Service(SettleOrder.ORDER_SERVICE);

  private final SettleOrder carts;

  /** Creates settlements that {@code carts} makes. */
  public LocalCartSettlement(SettleOrder carts) {
    this.carts = requireNonNull(carts, "carts");
  }

  @Override
  public Settlement settle(
      UserId owner, OrderId order, Instant orderTime, List<RequestedItem> items) {
    RemoteCallGuard.check("CartSettlement");
    PlacedOrder placed =
        new PlacedOrder(order, orderTime, items.stream().map(LocalCartSettlement::item).toList());
    return switch (carts.handle(new SettleOrder.Command(CALLER, owner, placed))) {
      case Result.Ok<CartChange, CartError>(CartChange change) -> toSettlement(change);
      case Result.Err<CartChange, CartError>(CartError refusal) ->
          throw new PortException.CorruptData(
              "the cart refuses order %s: %s".formatted(order, refusal.detail().reason()), null);
    };
  }

  private static PlacedOrder.Item item(RequestedItem item) {
    return new PlacedOrder.Item(item.product(), item.quantity());
  }

  private static Settlement toSettlement(CartChange change) {
    return switch (change.outcome()) {
      case MADE -> Settlement.SUBTRACTED;
      case MADE_BEFORE -> Settlement.ALREADY_SUBTRACTED;
      case SKIPPED -> Settlement.SKIPPED;
    };
  }
}
