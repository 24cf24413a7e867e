package dev.cartwright.grpc.cart;

import dev.cartwright.application.cart.port.ProductCatalog;
import dev.cartwright.domain.cart.Offer;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.grpc.shared.Monies;
import dev.cartwright.grpc.shared.RemoteProducts;
import dev.cartwright.proto.product.v1.Product;
import dev.cartwright.proto.product.v1.ProductServiceGrpc.ProductServiceBlockingStub;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Asks the product service, and keeps its model and its errors out of the cart context. */
public final class GrpcProductCatalog implements ProductCatalog {

  private final RemoteProducts<Offer> products;

  /** Creates a catalogue that waits at most {@code timeout} for each answer. */
  public GrpcProductCatalog(ProductServiceBlockingStub products, Duration timeout) {
    this.products =
        new RemoteProducts<>(products, timeout, GrpcProductCatalog::toOffer, Offer::product);
  }

  @Override
  public Optional<Offer> offerFor(ProductId product) {
    return products.find(product);
  }

  @Override
  public Map<ProductId, Offer> offersFor(Set<ProductId> wanted) {
    return products.findAll(wanted);
  }

  private static Offer toOffer(Product answer) {
    return new Offer(
        ProductId.parse(answer.getProductId()),
        answer.getName(),
        Monies.fromMessage(answer.getPrice()),
        answer.getStatus() == Product.Status.STATUS_ACTIVE,
        answer.hasAvailableQuantity()
            ? OptionalLong.of(answer.getAvailableQuantity())
            : OptionalLong.empty());
  }
}
