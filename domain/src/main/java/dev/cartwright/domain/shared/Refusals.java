package dev.cartwright.domain.shared;

import java.time.Duration;
import java.util.List;

/** Refusals that every context has; each context's own sealed type wraps them. */
public final class Refusals {

  /** After so long a request that still runs has ended as a rule. */
  private static final Duration RUNNING_REQUEST = Duration.ofMillis(500);

  private Refusals() {}

  /** The caller's etag is not that of the resource as it stands. */
  public static ErrorDetail etagMismatch(String type, Object id, Etag current) {
    return ErrorDetail.of(
            ErrorKind.CONCURRENCY,
            "ETAG_MISMATCH",
            "The {type} was changed since you read it; its etag is {current_etag} now.")
        .with("type", type)
        .with("current_etag", current)
        .about(type, id);
  }

  /** The caller may not act for this user; said before anything is looked up. */
  public static ErrorDetail accessDenied() {
    return ErrorDetail.of(
        ErrorKind.FORBIDDEN, "ACCESS_DENIED", "You may not do this for another user.");
  }

  /** Only those who work for the shop may do this; said before anything is looked up. */
  public static ErrorDetail staffOnly() {
    return ErrorDetail.of(ErrorKind.FORBIDDEN, "STAFF_ONLY", "Only staff may do this.");
  }

  /** The same idempotency key came with another request. */
  public static ErrorDetail idempotencyKeyReused(RequestId key) {
    return ErrorDetail.of(
            ErrorKind.INVALID,
            "IDEMPOTENCY_KEY_REUSED",
            "The request id {request_id} was used for another request; send a new one.")
        .with("request_id", key);
  }

  /** The first request with the same idempotency key has not ended yet; a repeat may wait. */
  public static ErrorDetail idempotencyInProgress(RequestId key) {
    return ErrorDetail.of(
            ErrorKind.CONCURRENCY,
            "IDEMPOTENCY_IN_PROGRESS",
            "The first request with the id {request_id} is still running; try again.")
        .with("request_id", key)
        .retryAfter(RUNNING_REQUEST);
  }

  /** No user has this id. */
  public static ErrorDetail userNotFound(UserId user) {
    return ErrorDetail.of(ErrorKind.NOT_FOUND, "USER_NOT_FOUND", "There is no user {user_id}.")
        .with("user_id", user)
        .about("User", user);
  }

  /** The user is suspended, and may read but not buy. */
  public static ErrorDetail userSuspended(UserId user) {
    return ErrorDetail.of(
            ErrorKind.PRECONDITION, "USER_SUSPENDED", "The user {user_id} is suspended.")
        .with("user_id", user)
        .about("User", user);
  }

  /** The user has no stored address with this id. */
  public static ErrorDetail addressNotFound(UserId user, AddressId address) {
    return ErrorDetail.of(
            ErrorKind.NOT_FOUND,
            "ADDRESS_NOT_FOUND",
            "The user {user_id} has no address {address_id}.")
        .with("user_id", user)
        .with("address_id", address)
        .about("Address", address);
  }

  /** No product has this id. */
  public static ErrorDetail productNotFound(ProductId product) {
    return ErrorDetail.of(
            ErrorKind.NOT_FOUND, "PRODUCT_NOT_FOUND", "There is no product {product_id}.")
        .with("product_id", product)
        .about("Product", product);
  }

  /** The product is a draft or archived. */
  public static ErrorDetail productNotPurchasable(ProductId product) {
    return ErrorDetail.of(
            ErrorKind.PRECONDITION,
            "PRODUCT_NOT_PURCHASABLE",
            "The product {product_id} is not for sale.")
        .with("product_id", product)
        .about("Product", product);
  }

  /** There is not enough stock; the shortages say of what. */
  public static ErrorDetail outOfStock(List<Violation> shortages) {
    return ErrorDetail.of(
            ErrorKind.PRECONDITION,
            "OUT_OF_STOCK",
            "There is not enough stock for {count} of the products.")
        .with("count", shortages.size())
        .withAll(shortages);
  }

  /** There is not enough of one product. */
  public static Violation shortage(ProductId product, long asked, long available) {
    return Violation.of(
            "OUT_OF_STOCK",
            "products/" + product,
            "{requested_quantity} units of {product_id} are asked for, {available_quantity} can be"
                + " had.")
        .with("product_id", product)
        .with("requested_quantity", asked)
        .with("available_quantity", available);
  }
}
