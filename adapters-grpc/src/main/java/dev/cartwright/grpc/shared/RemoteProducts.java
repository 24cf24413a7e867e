package dev.cartwright.grpc.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.ProductId;
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

/**
 * Looks at products of the product service, and turns them into what a context calls an offer.
 *
 * @param <O> the asking context's offer
 */
public final class RemoteProducts<O> {

  private final RemoteCalls<ProductServiceBlockingStub> products;
  private final Function<Product, O> toOffer;
  private final Function<O, ProductId> idOf;

  /**
   * Creates a look at products.
   *
   * @param timeout how long each answer may take
   * @param toOffer translates a product; may throw {@link InvalidValueException}
   * @param idOf the product that is offered
   */
  public RemoteProducts(
      ProductServiceBlockingStub products,
      Duration timeout,
      Function<Product, O> toOffer,
      Function<O, ProductId> idOf) {
    this.products = new RemoteCalls<>("ProductCatalog", products, timeout);
    this.toOffer = requireNonNull(toOffer, "toOffer");
    this.idOf = requireNonNull(idOf, "idOf");
  }

  /**
   * Returns the offer of a product, or empty if the product is unknown.
   *
   * @throws PortException.Unavailable if the service does not answer
   * @throws PortException.CorruptData if its answer makes no sense
   */
  public Optional<O> find(ProductId product) {
    GetProductByIDRequest request =
        GetProductByIDRequest.newBuilder().setProductId(product.toString()).build();
    return products
        .find(stub -> stub.getProductByID(request))
        .map(GetProductByIDResponse::getProduct)
        .map(this::translate);
  }

  /**
   * Returns the offers of those products that are known, by one call; by none for no products.
   *
   * @throws PortException.Unavailable if the service does not answer
   * @throws PortException.CorruptData if its answer makes no sense
   */
  public Map<ProductId, O> findAll(Set<ProductId> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    BatchGetProductsRequest request =
        BatchGetProductsRequest.newBuilder()
            .addAllProductIds(wanted.stream().map(ProductId::toString).toList())
            .build();
    return products.get(stub -> stub.batchGetProducts(request)).getProductsList().stream()
        .map(this::translate)
        .collect(Collectors.toUnmodifiableMap(idOf, Function.identity(), (first, again) -> first));
  }

  private O translate(Product answer) {
    try {
      return toOffer.apply(answer);
    } catch (InvalidValueException e) {
      throw new PortException.CorruptData("product " + answer.getProductId(), e);
    }
  }
}
