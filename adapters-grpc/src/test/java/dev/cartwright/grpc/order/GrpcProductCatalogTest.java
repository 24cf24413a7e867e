package dev.cartwright.grpc.order;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.order.port.ProductCatalog;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.Offer;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.grpc.product.ProductServices;
import dev.cartwright.grpc.product.RemoteProducts;
import dev.cartwright.grpc.shared.Answers;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.proto.product.v1.BatchGetProductsRequest;
import dev.cartwright.proto.product.v1.BatchGetProductsResponse;
import dev.cartwright.proto.product.v1.GetProductByIDRequest;
import dev.cartwright.proto.product.v1.Product;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.testkit.contract.order.ProductCatalogContract;
import io.grpc.Channel;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrpcProductCatalogTest extends ProductCatalogContract {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final InProcess service = InProcess.serve(ProductServices.inMemory());
  private final RemoteProducts remote = new RemoteProducts(service.channel());

  @Override
  protected ProductCatalog catalog() {
    return catalog(service.channel());
  }

  @Override
  protected Offer forSale(Money unitPrice) {
    return offer(remote.active("Green tea", unitPrice), unitPrice, true);
  }

  @Override
  protected Offer notForSale() {
    Money price = Money.of(700, "EUR");
    return offer(remote.archived("Green tea", price), price, false);
  }

  /** The helper makes skus up, so that they have to be asked for. */
  private Offer offer(ProductId product, Money price, boolean purchasable) {
    GetProductByIDRequest request =
        GetProductByIDRequest.newBuilder().setProductId(product.toString()).build();
    Product made =
        ProductServiceGrpc.newBlockingStub(service.channel()).getProductByID(request).getProduct();
    return new Offer(product, made.getSku(), "Green tea", price, purchasable);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aServiceThatIsDownIsUnavailable() {
    ProductId product = remote.active("Green tea", Money.of(700, "EUR"));
    service.close();

    assertThatThrownBy(() -> catalog().offerFor(product))
        .isInstanceOf(PortException.Unavailable.class);
    assertThatThrownBy(() -> catalog().offersFor(Set.of(product)))
        .isInstanceOf(PortException.Unavailable.class);
  }

  @Test
  void anAnswerThatMakesNoSenseIsDamaged() {
    Set<ProductId> any = Set.of(new ProductId(UUID.randomUUID()));
    try (InProcess other = InProcess.serve(new Priceless())) {
      assertThatThrownBy(() -> catalog(other.channel()).offersFor(any))
          .isInstanceOf(PortException.CorruptData.class);
    }
  }

  private static ProductCatalog catalog(Channel channel) {
    return new GrpcProductCatalog(ProductServiceGrpc.newBlockingStub(channel), LONG);
  }

  /** Answers a product without a price. */
  private static final class Priceless extends ProductServiceGrpc.ProductServiceImplBase {

    @Override
    public void batchGetProducts(
        BatchGetProductsRequest request, StreamObserver<BatchGetProductsResponse> responses) {
      Product odd = Product.newBuilder().setProductId(UUID.randomUUID().toString()).build();
      Answers.send(responses, BatchGetProductsResponse.newBuilder().addProducts(odd).build());
    }
  }
}
