package dev.cartwright.grpc.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.cart.port.ProductCatalog;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.cart.Offer;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.grpc.product.ProductServices;
import dev.cartwright.grpc.product.RemoteProducts;
import dev.cartwright.grpc.shared.Answers;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.grpc.shared.Monies;
import dev.cartwright.proto.product.v1.BatchGetProductsRequest;
import dev.cartwright.proto.product.v1.BatchGetProductsResponse;
import dev.cartwright.proto.product.v1.GetProductByIDRequest;
import dev.cartwright.proto.product.v1.GetProductByIDResponse;
import dev.cartwright.proto.product.v1.Product;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.testkit.contract.cart.ProductCatalogContract;
import io.grpc.Channel;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrpcProductCatalogTest extends ProductCatalogContract {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Money PRICE = Money.of(1999, "EUR");

  private final InProcess service = InProcess.serve(ProductServices.inMemory());
  private final RemoteProducts remote = new RemoteProducts(service.channel());

  @Override
  protected ProductCatalog catalog() {
    return catalog(service.channel());
  }

  @Override
  protected ProductId productForSale(String name, Money unitPrice) {
    return remote.active(name, unitPrice);
  }

  @Override
  protected ProductId productNotForSale(String name, Money unitPrice) {
    return remote.draft(name, unitPrice);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void anArchivedProductIsKnownButNotForSale() {
    Offer offer = catalog().offerFor(remote.archived("Green tea", PRICE)).orElseThrow();

    assertThat(offer.purchasable()).isFalse();
    assertThat(offer.unitPrice()).isEqualTo(PRICE);
  }

  @Test
  void withoutStockThereIsNothingToBuy() {
    Offer offer = catalog().offerFor(remote.active("Green tea", PRICE)).orElseThrow();

    assertThat(offer.available()).hasValue(0);
  }

  @Test
  void aServiceThatIsDownIsUnavailable() {
    ProductId product = remote.active("Green tea", PRICE);
    service.close();

    assertThatThrownBy(() -> catalog().offerFor(product))
        .isInstanceOf(PortException.Unavailable.class);
    assertThatThrownBy(() -> catalog().offersFor(Set.of(product)))
        .isInstanceOf(PortException.Unavailable.class);
  }

  @Test
  void whatAnotherServiceKnowsOfStockIsTaken() {
    ProductId product = new ProductId(UUID.randomUUID());

    try (InProcess other = InProcess.serve(new Answering(message(product, PRICE, 7)))) {
      assertThat(catalog(other.channel()).offerFor(product).orElseThrow().available()).hasValue(7);
    }
  }

  @Test
  void anAnswerThatMakesNoSenseIsDamaged() {
    ProductId product = new ProductId(UUID.randomUUID());

    for (Product odd :
        Set.of(
            Product.getDefaultInstance(),
            message(product, Money.of(-1, "EUR"), 0),
            message(product, PRICE, -1))) {
      try (InProcess other = InProcess.serve(new Answering(odd))) {
        assertThatThrownBy(() -> catalog(other.channel()).offerFor(product))
            .isInstanceOf(PortException.CorruptData.class);
        assertThatThrownBy(() -> catalog(other.channel()).offersFor(Set.of(product)))
            .isInstanceOf(PortException.CorruptData.class);
      }
    }
  }

  private static Product message(ProductId product, Money price, long available) {
    return Product.newBuilder()
        .setProductId(product.toString())
        .setPrice(Monies.toMessage(price))
        .setAvailableQuantity(available)
        .build();
  }

  private static ProductCatalog catalog(Channel channel) {
    return new GrpcProductCatalog(ProductServiceGrpc.newBlockingStub(channel), LONG);
  }

  /** Answers the same product whatever is asked. */
  private static final class Answering extends ProductServiceGrpc.ProductServiceImplBase {

    private final Product answer;

    Answering(Product answer) {
      this.answer = answer;
    }

    @Override
    public void getProductByID(
        GetProductByIDRequest request, StreamObserver<GetProductByIDResponse> responses) {
      Answers.send(responses, GetProductByIDResponse.newBuilder().setProduct(answer).build());
    }

    @Override
    public void batchGetProducts(
        BatchGetProductsRequest request, StreamObserver<BatchGetProductsResponse> responses) {
      Answers.send(responses, BatchGetProductsResponse.newBuilder().addProducts(answer).build());
    }
  }
}
