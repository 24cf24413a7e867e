package dev.cartwright.grpc.product;

import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.grpc.shared.Monies;
import dev.cartwright.proto.product.v1.ArchiveProductRequest;
import dev.cartwright.proto.product.v1.CreateProductRequest;
import dev.cartwright.proto.product.v1.Product;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.proto.product.v1.ProductServiceGrpc.ProductServiceBlockingStub;
import dev.cartwright.proto.product.v1.PublishProductRequest;
import io.grpc.Channel;
import java.util.UUID;

/** Makes products over a product service's own methods. */
public final class RemoteProducts {

  private final ProductServiceBlockingStub products;

  /** Makes products in the service behind that channel. */
  public RemoteProducts(Channel channel) {
    this.products = ProductServiceGrpc.newBlockingStub(channel);
  }

  /** Makes a product that is not for sale yet. */
  public ProductId draft(String name, Money price) {
    Product wanted =
        Product.newBuilder()
            .setSku(UUID.randomUUID().toString())
            .setName(name)
            .setPrice(Monies.toMessage(price))
            .build();
    Product made =
        products
            .createProduct(CreateProductRequest.newBuilder().setProduct(wanted).build())
            .getProduct();
    return ProductId.parse(made.getProductId());
  }

  /** Makes a product and puts it on sale. */
  public ProductId active(String name, Money price) {
    ProductId product = draft(name, price);
    var unused =
        products.publishProduct(
            PublishProductRequest.newBuilder().setProductId(product.toString()).build());
    return product;
  }

  /** Makes a product, puts it on sale and takes it off again. */
  public ProductId archived(String name, Money price) {
    ProductId product = active(name, price);
    var unused =
        products.archiveProduct(
            ArchiveProductRequest.newBuilder().setProductId(product.toString()).build());
    return product;
  }
}
