package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.ProductCatalog;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.order.Offer;
import dev.cartwright.domain.shared.ProductId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A {@link ProductCatalog} of the products it was told of. */
public final class InMemoryProductCatalog implements ProductCatalog {

  private final ConcurrentMap<ProductId, Offer> offers = new ConcurrentHashMap<>();

  /** Creates a catalogue of nothing. */
  public InMemoryProductCatalog() {}

  /** Says what is known about a product from now on. */
  public void put(Offer offer) {
    offers.put(offer.product(), offer);
  }

  @Override
  public Optional<Offer> offerFor(ProductId product) {
    RemoteCallGuard.check("ProductCatalog");
    return Optional.ofNullable(offers.get(product));
  }

  @Override
  public Map<ProductId, Offer> offersFor(Set<ProductId> products) {
    return products.stream()
        .flatMap(product -> offerFor(product).stream())
        .collect(Collectors.toUnmodifiableMap(Offer::product, Function.identity()));
  }
}
