package dev.cartwright.domain.product;

import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.ErrorDetail;
import dev.cartwright.domain.shared.ErrorKind;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Refusals;
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
}
