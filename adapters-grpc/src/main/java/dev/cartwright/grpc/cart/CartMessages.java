package dev.cartwright.grpc.cart;

import static dev.cartwright.proto.cart.v1.CartProblem.Type.TYPE_INSUFFICIENT_STOCK;
import static dev.cartwright.proto.cart.v1.CartProblem.Type.TYPE_MIXED_CURRENCY;
import static dev.cartwright.proto.cart.v1.CartProblem.Type.TYPE_NOT_FOUND;
import static dev.cartwright.proto.cart.v1.CartProblem.Type.TYPE_NOT_PURCHASABLE;
import static dev.cartwright.proto.cart.v1.CartProblem.Type.TYPE_OUT_OF_STOCK;
import static dev.cartwright.proto.cart.v1.CartProblem.Type.TYPE_PRICE_CHANGED;

import dev.cartwright.domain.cart.CartChange;
import dev.cartwright.domain.cart.CartLine;
import dev.cartwright.domain.cart.CartProblem;
import dev.cartwright.domain.cart.CartReview;
import dev.cartwright.domain.cart.Offer;
import dev.cartwright.domain.cart.ReviewedLine;
import dev.cartwright.grpc.shared.Monies;
import dev.cartwright.proto.cart.v1.Cart;
import dev.cartwright.proto.cart.v1.CartItem;
import dev.cartwright.proto.cart.v1.ClearCartResponse;

/** Translates carts to protobuf messages. */
final class CartMessages {

  private CartMessages() {}

  /** Returns the cart alone. */
  static Cart toMessage(dev.cartwright.domain.cart.Cart.Snapshot cart) {
    return toMessage(CartReview.basic(cart));
  }

  /** Returns the cart with all that the review knows. */
  static Cart toMessage(CartReview review) {
    return Cart.newBuilder()
        .setUserId(review.cart().user().toString())
        .addAllItems(review.lines().stream().map(CartMessages::toMessage).toList())
        .setTotalQuantity(review.cart().totalQuantity())
        .setEtag(review.cart().etag().value())
        .setStale(review.stale())
        .addAllProblems(review.problems().stream().map(CartMessages::toMessage).toList())
        .build();
  }

  /** Returns what became of the items of an order, with the cart that is left. */
  static ClearCartResponse toMessage(CartChange change) {
    return ClearCartResponse.newBuilder()
        .setCart(toMessage(change.cart().snapshot()))
        .setSettlement(
            switch (change.outcome()) {
              case MADE -> ClearCartResponse.Settlement.SETTLEMENT_SUBTRACTED;
              case MADE_BEFORE -> ClearCartResponse.Settlement.SETTLEMENT_ALREADY_SUBTRACTED;
              case SKIPPED -> ClearCartResponse.Settlement.SETTLEMENT_SKIPPED;
            })
        .build();
  }

  private static CartItem toMessage(ReviewedLine reviewed) {
    CartLine line = reviewed.line();
    CartItem.Builder item =
        CartItem.newBuilder()
            .setProductId(line.product().toString())
            .setQuantity(line.quantity().units())
            .setAddedUnitPrice(Monies.toMessage(line.addedUnitPrice()))
            .addAllProblems(reviewed.problems().stream().map(CartMessages::toMessage).toList());
    reviewed.offer().ifPresent(offer -> fill(item, offer));
    reviewed.total().map(Monies::toMessage).ifPresent(item::setLineTotal);
    return item.build();
  }

  private static void fill(CartItem.Builder item, Offer offer) {
    item.setName(offer.name()).setUnitPrice(Monies.toMessage(offer.unitPrice()));
    offer.available().ifPresent(item::setAvailableQuantity);
  }

  private static dev.cartwright.proto.cart.v1.CartProblem toMessage(CartProblem problem) {
    var message = dev.cartwright.proto.cart.v1.CartProblem.newBuilder();
    switch (problem) {
      case CartProblem.PriceChanged(var before) ->
          message.setType(TYPE_PRICE_CHANGED).setPreviousUnitPrice(Monies.toMessage(before));
      case CartProblem.NotPurchasable() -> message.setType(TYPE_NOT_PURCHASABLE);
      case CartProblem.OutOfStock() -> message.setType(TYPE_OUT_OF_STOCK);
      case CartProblem.InsufficientStock(var available) ->
          message.setType(TYPE_INSUFFICIENT_STOCK).setAvailableQuantity(available);
      case CartProblem.NotFound() -> message.setType(TYPE_NOT_FOUND);
      case CartProblem.MixedCurrency(var codes) ->
          message.setType(TYPE_MIXED_CURRENCY).addAllCurrencyCodes(codes);
    }
    return message.build();
  }
}
