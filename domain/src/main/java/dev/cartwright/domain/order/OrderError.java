package dev.cartwright.domain.order;

import static dev.cartwright.domain.shared.ErrorKind.LIMIT;
import static dev.cartwright.domain.shared.ErrorKind.NOT_FOUND;
import static dev.cartwright.domain.shared.ErrorKind.PRECONDITION;
import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.ErrorDetail;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Refusals;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Violation;
import java.util.Currency;
import java.util.List;

/** Every way in which the order context can refuse a request. */
public sealed interface OrderError extends DomainError
    permits ChangeError,
        OrderError.AccessDenied,
        OrderError.UserNotFound,
        OrderError.UserSuspended,
        OrderError.AddressNotFound,
        OrderError.OrderNotFound,
        OrderError.ProductNotFound,
        OrderError.ProductNotPurchasable,
        OrderError.MixedCurrency,
        OrderError.LinesRefused,
        OrderError.PriceChanged,
        OrderError.ShippingUnavailable,
        OrderError.DiscountRefused,
        OrderError.OrderFull,
        OrderError.TotalTooLarge,
        OrderError.IllegalTransition,
        OrderError.OrderNotConfirmed,
        OrderError.EtagMismatch,
        OrderError.IdempotencyKeyReused,
        OrderError.StaffOnly {

  /** The caller may not act for this user. */
  record AccessDenied() implements OrderError {
    @Override
    public ErrorDetail detail() {
      return Refusals.accessDenied();
    }
  }

  /** No user has this id. */
  record UserNotFound(UserId user) implements OrderError {
    @Override
    public ErrorDetail detail() {
      return Refusals.userNotFound(user);
    }
  }

  /** The user is suspended, and may not order. */
  record UserSuspended(UserId user) implements OrderError {
    @Override
    public ErrorDetail detail() {
      return Refusals.userSuspended(user);
    }
  }

  /** The user has no address of this id. */
  record AddressNotFound(UserId user, AddressId address) implements OrderError {
    @Override
    public ErrorDetail detail() {
      return Refusals.addressNotFound(user, address);
    }
  }

  /** The user has no order of this id. */
  record OrderNotFound(OrderId order) implements OrderError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(NOT_FOUND, "ORDER_NOT_FOUND", "There is no order {order_id}.")
          .with("order_id", order)
          .about("Order", order);
    }
  }

  /** No product has this id. */
  record ProductNotFound(ProductId product) implements OrderError {
    @Override
    public ErrorDetail detail() {
      return Refusals.productNotFound(product);
    }
  }

  /** The product is a draft or archived. */
  record ProductNotPurchasable(ProductId product) implements OrderError {
    @Override
    public ErrorDetail detail() {
      return Refusals.productNotPurchasable(product);
    }
  }

  /** The product is priced in another currency than the rest of the order. */
  record MixedCurrency(ProductId product, Currency currency, Currency ofOrder)
      implements OrderError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
              PRECONDITION,
              "MIXED_CURRENCY",
              "The product {product_id} is priced in {currency}, the order in {order_currency}.")
          .with("product_id", product)
          .with("currency", currency)
          .with("order_currency", ofOrder);
    }
  }

  /**
   * Some lines can't be ordered. The reason is that of the lines if it is the same for all of them.
   */
  record LinesRefused(List<LineProblem> problems) implements OrderError {

    /** Checks that there is at least one problem. */
    public LinesRefused {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("no problem");
      }
    }

    @Override
    public ErrorDetail detail() {
      return LineProblem.detailOf(problems);
    }
  }

  /** The order would cost something else than the user expects. */
  record PriceChanged(Money expected, Money total, List<OrderLine> lines) implements OrderError {

    /** Keeps the lines unchangeable. */
    public PriceChanged {
      requireNonNull(expected, "expected");
      requireNonNull(total, "total");
      lines = List.copyOf(lines);
    }

    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
              PRECONDITION,
              "PRICE_CHANGED",
              "The order costs {current_total}, not {expected_total}.")
          .with("expected_total", expected)
          .with("current_total", total)
          .withAll(lines.stream().map(PriceChanged::violation).toList());
    }

    private static Violation violation(OrderLine line) {
      return Violation.of(
              "PRICE_CHANGED",
              "products/" + line.product(),
              "{quantity} of product {product_id} cost {line_total}, {unit_price} each.")
          .with("product_id", line.product())
          .with("quantity", line.quantity().units())
          .with("unit_price", line.unitPrice())
          .with("line_total", line.lineTotal());
    }
  }

  /** The shipping method has no price in the order's currency. */
  record ShippingUnavailable(ShippingMethod method, Currency currency) implements OrderError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
              PRECONDITION,
              "SHIPPING_UNAVAILABLE",
              "Orders in {currency} can't be sent by the method {method}.")
          .with("method", method)
          .with("currency", currency);
    }
  }

  /** The discount can't be had. */
  record DiscountRefused(String discount, Cause cause) implements OrderError {

    /** Why not. */
    public enum Cause {
      /** No such code exists. */
      UNKNOWN,
      /** Its time has not come. */
      NOT_YET_VALID,
      /** Its time is over. */
      EXPIRED,
      /** It is for orders in another currency. */
      CURRENCY,
      /** Too little is bought. */
      MINIMUM_SUBTOTAL,
      /** It was used as often as it may be. */
      USED_UP
    }

    /** Returns the refusal of a code. */
    public static OrderError of(DiscountCode code, Cause cause) {
      return new DiscountRefused(code.value(), cause);
    }

    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
              PRECONDITION, "DISCOUNT_REFUSED", "The discount {discount} can't be used: {cause}.")
          .with("discount", discount)
          .with("cause", cause);
    }
  }

  /** One more line, or more units of a product, would pass a limit. */
  record OrderFull(Limit limit, int max) implements OrderError {

    /** The limits of an order. */
    public enum Limit {
      /** The number of lines. */
      LINES,
      /** The units of one product, over all lines. */
      UNITS_PER_PRODUCT,
      /** The number of changes, those that were rejected among them. */
      CHANGES
    }

    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(LIMIT, "ORDER_FULL", "An order is limited to {max} {limit}.")
          .with("max", max)
          .with("limit", limit);
    }
  }

  /** The amounts are too large to add up. */
  record TotalTooLarge() implements OrderError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(LIMIT, "TOTAL_TOO_LARGE", "The order's total is too large.");
    }
  }

  /** An order in this state can't move to that one. */
  record IllegalTransition(OrderId order, OrderState from, OrderState to) implements OrderError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
              PRECONDITION,
              "ORDER_TRANSITION_ILLEGAL",
              "The order is {from} and can't become {to}; it may become: {allowed}.")
          .with("order_id", order)
          .with("from", from)
          .with("to", to)
          .with("allowed", from.allowed())
          .about("Order", order);
    }
  }

  /** Only confirmed orders can take more lines. */
  record OrderNotConfirmed(OrderId order, OrderState state) implements OrderError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
              PRECONDITION,
              "ORDER_NOT_CONFIRMED",
              "The order is {state}; only a CONFIRMED one can take more lines.")
          .with("order_id", order)
          .with("state", state)
          .about("Order", order);
    }
  }

  /** The order is not as the caller has seen it. */
  record EtagMismatch(OrderId order, Etag current) implements OrderError {
    @Override
    public ErrorDetail detail() {
      return Refusals.etagMismatch("Order", order, current);
    }
  }

  /** The idempotency key came with another request before. */
  record IdempotencyKeyReused(RequestId requestId) implements OrderError {
    @Override
    public ErrorDetail detail() {
      return Refusals.idempotencyKeyReused(requestId);
    }
  }

  /** Only staff may do this. */
  record StaffOnly() implements OrderError {
    @Override
    public ErrorDetail detail() {
      return Refusals.staffOnly();
    }
  }
}
