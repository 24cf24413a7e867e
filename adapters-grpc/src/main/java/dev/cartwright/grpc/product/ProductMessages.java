package dev.cartwright.grpc.product;

import dev.cartwright.application.product.BatchGetProducts;
import dev.cartwright.application.product.CatalogueEntry;
import dev.cartwright.domain.product.Product.Snapshot;
import dev.cartwright.domain.product.ProductDetails;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.grpc.shared.Monies;
import dev.cartwright.grpc.shared.Timestamps;
import dev.cartwright.proto.product.v1.BatchGetProductsResponse;
import dev.cartwright.proto.product.v1.Product;

/** Says products in protobuf. */
final class ProductMessages {

  private ProductMessages() {}

  static Product toMessage(CatalogueEntry entry) {
    return toMessage(entry.product()).toBuilder().setAvailableQuantity(entry.available()).build();
  }

  static Product toMessage(Snapshot product) {
    ProductDetails details = product.details();
    return Product.newBuilder()
        .setProductId(product.id().toString())
        .setSku(details.sku().value())
        .setName(details.name().value())
        .setDescription(details.description().value())
        .setPrice(Monies.toMessage(details.price().amount()))
        .setStatus(toMessage(product.status()))
        .putAllAttributes(details.attributes().values())
        .setCreateTime(Timestamps.toMessage(product.createTime()))
        .setUpdateTime(Timestamps.toMessage(product.updateTime()))
        .setEtag(product.version().etag().value())
        .build();
  }

  static BatchGetProductsResponse toMessage(BatchGetProducts.Answer answer) {
    return BatchGetProductsResponse.newBuilder()
        .addAllProducts(answer.found().stream().map(ProductMessages::toMessage).toList())
        .addAllMissingProductIds(answer.missing().stream().map(ProductId::toString).toList())
        .build();
  }

  private static Product.Status toMessage(ProductStatus status) {
    return switch (status) {
      case DRAFT -> Product.Status.STATUS_DRAFT;
      case ACTIVE -> Product.Status.STATUS_ACTIVE;
      case ARCHIVED -> Product.Status.STATUS_ARCHIVED;
    };
  }
}
