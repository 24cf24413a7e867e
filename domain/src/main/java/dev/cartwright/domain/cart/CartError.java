package dev.cartwright.domain.cart;

import static dev.cartwright.domain.shared.ErrorKind.FORBIDDEN;
import static dev.cartwright.domain.shared.ErrorKind.LIMIT;
import static dev.cartwright.domain.shared.ErrorKind.NOT_FOUND;

import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.ErrorDetail;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Refusals;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.UserId;

/** Every way in which the cart context can refuse a request. */
public sealed interface CartError extends DomainError {

  /** The cart is another user's. */
  record AccessDenied() implements CartError {
    @Override
    public ErrorDetail detail() {
      return Refusals.accessDenied();
    }
  }

  /**
   * No user has this id.
   *
   * @param user the id
   */
  record UserNotFound(UserId user) implements CartError {
    @Override
    public ErrorDetail detail() {
      return Refusals.userNotFound(user);
    }
  }

  /**
   * The user may not buy anything for now.
   *
   * @param user the user
   */
  record UserSuspended(UserId user) implements CartError {
    @Override
    public ErrorDetail detail() {
      return Refusals.userSuspended(user);
    }
  }

  /**
   * No product has this id.
   *
   * @param product the id
   */
  record ProductNotFound(ProductId product) implements CartError {
    @Override
    public ErrorDetail detail() {
      return Refusals.productNotFound(product);
    }
  }

  /**
   * The product is not for sale, not yet or no longer.
   *
   * @param product the product
   */
  record ProductNotPurchasable(ProductId product) implements CartError {
    @Override
    public ErrorDetail detail() {
      return Refusals.productNotPurchasable(product);
    }
  }

  /**
   * The cart has no line for this product.
   *
   * @param product the product
   */
  record ItemNotFound(ProductId product) implements CartError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
              NOT_FOUND, "CART_ITEM_NOT_FOUND", "The cart has no product {product_id}.")
          .with("product_id", product)
          .about("CartItem", product);
    }
  }

  /**
   * One more line, or more units in a line, would pass a limit.
   *
   * @param limit which limit
   * @param max the most that is allowed
   */
  record CartFull(Limit limit, int max) implements CartError {

    /** The limits of a cart. */
    public enum Limit {
      /** The number of lines. */
      LINES,
      /** The units in one line. */
      UNITS_PER_LINE
    }

    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(LIMIT, "CART_FULL", "The cart is limited to {max} {limit}.")
          .with("max", max)
          .with("limit", limit);
    }
  }

  /**
   * The caller has seen another state of the cart.
   *
   * @param user whose cart it is
   * @param current the etag of the cart as it stands
   */
  record EtagMismatch(UserId user, Etag current) implements CartError {
    @Override
    public ErrorDetail detail() {
      return Refusals.etagMismatch("Cart", user, current);
    }
  }

  /**
   * The same idempotency key came with another request.
   *
   * @param requestId the key
   */
  record IdempotencyKeyReused(RequestId requestId) implements CartError {
    @Override
    public ErrorDetail detail() {
      return Refusals.idempotencyKeyReused(requestId);
    }
  }

  /** Only the order service may take an order's items out of a cart. */
  record OrderServiceOnly() implements CartError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
          FORBIDDEN,
          "ORDER_SERVICE_ONLY",
          "Only the order service may take the items of an order out of a cart.");
    }
  }
}
