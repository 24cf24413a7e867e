package dev.cartwright.domain.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that is, was or will be for sale. The root of the product aggregate.
 *
 * <p>A product begins as a draft, is published, and may be archived and published again; {@link
 * ProductStatus#next} is the table. What the merchant says about it may change at any time: orders
 * keep copies. How many units there are is no part of it.
 *
 * <p>Instances are immutable: every operation answers with a product or with a refusal. An
 * operation that changes nothing answers the same instance.
 */
public final class Product {

  private final Snapshot state;

  private Product(Snapshot state) {
    this.state = state;
  }

  /** Makes a draft that was never saved. */
  public static Product draft(ProductId id, ProductDetails details, Instant now) {
    return new Product(new Snapshot(id, details, ProductStatus.DRAFT, now, now, Version.UNSAVED));
  }

  /**
   * Rebuilds a product from what a repository stored.
   *
   * @throws InvalidValueException if the snapshot breaks an invariant, that is, if the stored data
   *     is corrupt
   */
  public static Product restore(Snapshot stored) {
    if (stored.updateTime().isBefore(stored.createTime())) {
      throw new InvalidValueException(
          "update_time", stored.updateTime(), "not before " + stored.createTime());
    }
    return new Product(stored);
  }

  /**
   * Compares what the caller has seen with what is there.
   *
   * @param seen the caller's etag, or empty for no check
   * @return this product, or {@link ProductError.EtagMismatch}
   */
  public Result<Product, ProductError> matching(Optional<Etag> seen) {
    Etag current = state.version().etag();
    return seen.isEmpty() || seen.get().equals(current)
        ? Result.ok(this)
        : Result.err(new ProductError.EtagMismatch(state.id(), current));
  }

  /** Returns the product with these changes, whatever its status. */
  public Product change(ProductChanges changes, Instant now) {
    ProductDetails changed = changes.applyTo(state.details());
    return changed.equals(state.details()) ? this : with(changed, state.status(), now);
  }

  /**
   * Puts the product on sale.
   *
   * @return the active product; every status allows it
   */
  public Result<Product, ProductError> publish(Instant now) {
    return become(ProductStatus.ACTIVE, now);
  }

  /**
   * Takes the product off sale.
   *
   * @return the archived product, or {@link ProductError.IllegalStatusMove} for a draft
   */
  public Result<Product, ProductError> archive(Instant now) {
    return become(ProductStatus.ARCHIVED, now);
  }

  /** Returns all of the state, for repositories and for readers. */
  public Snapshot snapshot() {
    return state;
  }

  private Result<Product, ProductError> become(ProductStatus wanted, Instant now) {
    ProductStatus status = state.status();
    if (status == wanted) {
      return Result.ok(this);
    }
    return status.next().contains(wanted)
        ? Result.ok(with(state.details(), wanted, now))
        : Result.err(new ProductError.IllegalStatusMove(state.id(), status, wanted));
  }

  private Product with(ProductDetails details, ProductStatus status, Instant now) {
    // Clocks of two instances may differ; time does not run backwards for one product.
    Instant updateTime = now.isBefore(state.updateTime()) ? state.updateTime() : now;
    return new Product(
        new Snapshot(state.id(), details, status, state.createTime(), updateTime, state.version()));
  }

  /**
   * All of the state of a product.
   *
   * @param id the product's id
   * @param details what the merchant says about it
   * @param status where it is in its life
   * @param createTime when it was made
   * @param updateTime when it was last changed
   * @param version counts the saved changes
   */
  public record Snapshot(
      ProductId id,
      ProductDetails details,
      ProductStatus status,
      Instant createTime,
      Instant updateTime,
      Version version) {

    /** Checks that all parts are there. */
    public Snapshot {
      requireNonNull(id, "id");
      requireNonNull(details, "details");
      requireNonNull(status, "status");
      requireNonNull(createTime, "createTime");
      requireNonNull(updateTime, "updateTime");
      requireNonNull(version, "version");
    }

    /** Returns the same state as of another version. */
    public Snapshot withVersion(Version other) {
      return new Snapshot(id, details, status, createTime, updateTime, other);
    }
  }
}
