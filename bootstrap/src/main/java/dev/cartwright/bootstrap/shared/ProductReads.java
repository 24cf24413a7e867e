package dev.cartwright.bootstrap.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.product.BatchGetProducts;
import dev.cartwright.application.product.CatalogueEntry;
import dev.cartwright.application.product.GetProductByID;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets another context in the same JVM look at products, as it would over the network. */
public final class ProductReads {

  private static final String PORT = "ProductCatalog";

  private final Caller caller;
  private final GetProductByID one;
  private final BatchGetProducts several;

  /** Looks at products in the name of the service {@code caller}. */
  public ProductReads(String caller, GetProductByID one, BatchGetProducts several) {
    this.caller = new Caller.Service(caller);
    this.one = requireNonNull(one, "one");
    this.several = requireNonNull(several, "several");
  }

  /** Returns the product, if there is one. */
  public Optional<CatalogueEntry> find(ProductId product) {
    RemoteCallGuard.check(PORT);
    return switch (one.handle(new GetProductByID.Query(caller, product))) {
      case Result.Ok<CatalogueEntry, ProductError>(CatalogueEntry found) -> Optional.of(found);
      case Result.Err<CatalogueEntry, ProductError> missing -> Optional.empty();
    };
  }

  /** Returns those of the products that exist. */
  public List<CatalogueEntry> findAll(Set<ProductId> products) {
    RemoteCallGuard.check(PORT);
    if (products.isEmpty()) {
      return List.of();
    }
    return switch (several.handle(new BatchGetProducts.Query(caller, List.copyOf(products)))) {
      case Result.Ok<BatchGetProducts.Answer, ProductError>(BatchGetProducts.Answer answer) ->
          answer.found();
      case Result.Err<BatchGetProducts.Answer, ProductError> refusal ->
          throw new PortException.Unavailable(PORT, null);
    };
  }
}
