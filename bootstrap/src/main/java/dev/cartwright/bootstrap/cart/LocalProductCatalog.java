package dev.cartwright.bootstrap.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.cart.port.ProductCatalog;
import dev.cartwright.application.product.CatalogueEntry;
import dev.cartwright.bootstrap.shared.ProductReads;
import dev.cartwright.domain.cart.Offer;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.domain.shared.ProductId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the product context in the same JVM. */
public final class LocalProductCatalog implements ProductCatalog {

  private final ProductReads products;

  /** Creates a catalogue of what {@code products} finds. */
  public LocalProductCatalog(ProductReads products) {
    this.products = requireNonNull(products, "products");
  }

  @Override
  public Optional<Offer> offerFor(ProductId product) {
    return products.find(product).map(LocalProductCatalog::toOffer);
  }

  @Override
  public Map<ProductId, Offer> offersFor(Set<ProductId> wanted) {
    return products.findAll(wanted).stream()
        .map(LocalProductCatalog::toOffer)
        .collect(Collectors.toUnmodifiableMap(Offer::product, Function.identity()));
  }

  private static Offer toOffer(CatalogueEntry entry) {
    Product.Snapshot found = entry.product();
    return new Offer(
        found.id(),
        found.details().name().value(),
        found.details().price().amount(),
        found.status() == ProductStatus.ACTIVE,
        OptionalLong.of(entry.available()));
  }
}
