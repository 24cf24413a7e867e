package dev.cartwright.domain.product;

import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.ErrorDetail;
import dev.cartwright.domain.shared.ErrorKind;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Refusals;
import dev.cartwright.domain.shared.RequestId;
import java.util.List;
import java.util.stream.Collectors;

/** Every way in which the product context can refuse a request. */
public sealed interface ProductError extends DomainError {

  /**
   * No product has this id, or it is a draft and not for the caller's eyes.
   *
   * @param product the id that was asked for
   */
  record ProductNotFound(ProductId product) implements ProductError {
    @Override
    public ErrorDetail detail() {
      return Refusals.productNotFound(product);
    }
  }

  /**
   * Another product has this sku.
   *
   * @param sku the sku that is taken
   */
  record SkuTaken(Sku sku) implements ProductError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(ErrorKind.CONFLICT, "SKU_TAKEN", "Another product has the sku {sku}.")
          .with("sku", sku)
          .about("Product", sku);
    }
  }

  /**
   * The product can't get there from where it is.
   *
   * @param product the product
   * @param from where it is
   * @param to where it was to go
   */
  record IllegalStatusMove(ProductId product, ProductStatus from, ProductStatus to)
      implements ProductError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
              ErrorKind.PRECONDITION,
              "PRODUCT_STATUS_MOVE_ILLEGAL",
              "A product that is {from} can't become {to}, only {allowed}.")
          .with("from", from)
          .with("to", to)
          .with("allowed", from.next().stream().map(Enum::name).collect(Collectors.joining(", ")))
          .about("Product", product);
    }
  }

  /**
   * The product was changed since the caller read it.
   *
   * @param product the product
   * @param current its etag now
   */
  record EtagMismatch(ProductId product, Etag current) implements ProductError {
    @Override
    public ErrorDetail detail() {
      return Refusals.etagMismatch("Product", product, current);
    }
  }

  /** The caller is not staff. */
  record StaffOnly() implements ProductError {
    @Override
    public ErrorDetail detail() {
      return Refusals.staffOnly();
    }
  }

  /** The caller is a person; only services and the system reserve stock. */
  record ServicesOnly() implements ProductError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(ErrorKind.FORBIDDEN, "SERVICES_ONLY", "Only services may do this.");
    }
  }

  /**
   * There is not enough of some products; nothing was taken.
   *
   * @param reservation the reservation, which is released for good
   * @param shortages every product there is not enough of
   */
  record OutOfStock(ReservationId reservation, List<Shortage> shortages) implements ProductError {

    /** Keeps the list unchangeable. */
    public OutOfStock {
      shortages = List.copyOf(shortages);
    }

    @Override
    public ErrorDetail detail() {
      return Refusals.outOfStock(shortages.stream().map(Shortage::violation).toList());
    }
  }

  /**
   * The reservation's id was used for other lines.
   *
   * @param reservation the reservation
   */
  record ReservationMismatch(ReservationId reservation) implements ProductError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
              ErrorKind.INVALID,
              "RESERVATION_MISMATCH",
              "The reservation {reservation_id} was made for other lines.")
          .with("reservation_id", reservation)
          .about("Reservation", reservation);
    }
  }

  /**
   * No reservation has this id.
   *
   * @param reservation the id that was asked for
   */
  record ReservationNotFound(ReservationId reservation) implements ProductError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
              ErrorKind.NOT_FOUND,
              "RESERVATION_NOT_FOUND",
              "There is no reservation {reservation_id}.")
          .with("reservation_id", reservation)
          .about("Reservation", reservation);
    }
  }

  /**
   * Less than nothing would be left.
   *
   * @param product the product
   * @param available how many units are available
   * @param delta how many were to be added, negative
   */
  record InsufficientStock(ProductId product, long available, long delta) implements ProductError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
              ErrorKind.PRECONDITION,
              "INSUFFICIENT_STOCK",
              "Only {available_quantity} units are available, which can't change by {delta}.")
          .with("available_quantity", available)
          .with("delta", delta)
          .about("Product", product);
    }
  }

  /**
   * There would be more than a stock can have.
   *
   * @param product the product
   * @param available how many units are available
   * @param delta how many were to be added
   */
  record StockFull(ProductId product, long available, long delta) implements ProductError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
              ErrorKind.LIMIT,
              "STOCK_FULL",
              "A stock has at most {max} units; {available_quantity} can't change by {delta}.")
          .with("max", StockLevel.UNITS_MAX)
          .with("available_quantity", available)
          .with("delta", delta)
          .about("Product", product);
    }
  }

  /**
   * The available number is not what the caller believes it is.
   *
   * @param product the product
   * @param expected what he believes
   * @param available what it is
   */
  record StockChanged(ProductId product, long expected, long available) implements ProductError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
              ErrorKind.CONCURRENCY,
              "STOCK_CHANGED",
              "{available_quantity} units are available, not {expected_quantity}.")
          .with("expected_quantity", expected)
          .with("available_quantity", available)
          .about("Product", product);
    }
  }

  /**
   * The same request id came with another request.
   *
   * @param requestId the request id
   */
  record IdempotencyKeyReused(RequestId requestId) implements ProductError {
    @Override
    public ErrorDetail detail() {
      return Refusals.idempotencyKeyReused(requestId);
    }
  }

  /**
   * The first request with the same request id still runs.
   *
   * @param requestId the request id
   */
  record IdempotencyInProgress(RequestId requestId) implements ProductError {
    @Override
    public ErrorDetail detail() {
      return Refusals.idempotencyInProgress(requestId);
    }
  }
}
