package dev.cartwright.grpc.order;

import dev.cartwright.application.order.port.ProductCatalog;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.Offer;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.grpc.shared.Monies;
import dev.cartwright.grpc.shared.RemoteCalls;
import dev.cartwright.proto.product.v1.BatchGetProductsRequest;
import dev.cartwright.proto.product.v1.GetProductByIDRequest;
import dev.cartwright.proto.product.v1.GetProductByIDResponse;
import dev.cartwright.proto.product.v1.Product;
import dev.cartwright.proto.product.v1.ProductServiceGrpc.ProductServiceBlockingStub;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the product service, and keeps its model and its errors out of the order context. */
public final class GrpcProductCatalog implements ProductCatalog {

  private final RemoteCalls<ProductServiceBlockingStub> products;

  /** Creates a catalogue that waits at most {@code timeout} for each answer. */
  public GrpcProductCatalog(ProductServiceBlockingStub products, Duration timeout) {
    this.products = new RemoteCalls<>("ProductCatalog", products, timeout);
  }

  @Override
  public Optional<Offer> offerFor(ProductId product) {
    GetProductByIDRequest request =
        GetProductByIDRequest.newBuilder().setProductId(product.toString()).build();
    return products
        .find(stub -> stub.getProductByID(request))
        .map(GetProductByIDResponse::getProduct)
        .map(GrpcProductCatalog::toOffer);
  }

  @Override
  public Map<ProductId, Offer> offersFor(Set<ProductId> wanted) {
    BatchGetProductsRequest request =
        BatchGetProductsRequest.newBuilder()
            .addAllProductIds(wanted.stream().map(ProductId::toString).toList())
            .build();
    return products.get(stub -> stub.batchGetProducts(request)).getProductsList().stream()
        .map(GrpcProductCatalog::toOffer)
        .collect(
            Collectors.toUnmodifiableMap(Offer::product, Function.identity(), (one, again) -> one));
  }

  private static Offer toOffer(Product answer) {
    try {
      return new Offer(
          ProductId.parse(answer.getProductId()),
          answer.getSku(),
          answer.getName(),
          Monies.fromMessage(answer.getPrice()),
          answer.getStatus() == Product.Status.STATUS_ACTIVE);
    } catch (InvalidValueException e) {
      throw new PortException.CorruptData("product " + answer.getProductId(), e);
    }
  }
}
