package dev.cartwright.bootstrap.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.cart.port.ProductCatalog;
import dev.cartwright.application.product.BatchGetProducts;
import dev.cartwright.application.product.GetProductByID;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.cart.Offer;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the product context in the same JVM. */
public final class LocalProductCatalog implements ProductCatalog {

  private static final String PORT = "ProductCatalog";
  private static final Caller CARTS = new Caller.Service("cartservice");

  private final GetProductByID one;
  private final BatchGetProducts several;

  /** Creates a catalogue on top of the use cases that look at products. */
  public LocalProductCatalog(GetProductByID one, BatchGetProducts several) {
    this.one = requireNonNull(one, "one");
    this.several = requireNonNull(several, "several");
  }

  @Override
  public Optional<Offer> offerFor(ProductId product) {
    RemoteCallGuard.check(PORT);
    return switch (one.handle(new GetProductByID.Query(CARTS, product))) {
      case Result.Ok<Product.Snapshot, ProductError>(Product.Snapshot found) ->
          Optional.of(toOffer(found));
      case Result.Err<Product.Snapshot, ProductError> missing -> Optional.empty();
    };
  }

  @Override
  public Map<ProductId, Offer> offersFor(Set<ProductId> products) {
    RemoteCallGuard.check(PORT);
    if (products.isEmpty()) {
      return Map.of();
    }
    return switch (several.handle(new BatchGetProducts.Query(CARTS, List.copyOf(products)))) {
      case Result.Ok<BatchGetProducts.Answer, ProductError>(BatchGetProducts.Answer answer) ->
          answer.found().stream()
              .map(LocalProductCatalog::toOffer)
              .collect(Collectors.toUnmodifiableMap(Offer::product, Function.identity()));
      case Result.Err<BatchGetProducts.Answer, ProductError> refusal ->
          throw new PortException.Unavailable(PORT, null);
    };
  }

  private static Offer toOffer(Product.Snapshot found) {
    return new Offer(
        found.id(),
        found.details().name().value(),
        found.details().price().amount(),
        found.status() == ProductStatus.ACTIVE,
        OptionalLong.empty());
  }
}
