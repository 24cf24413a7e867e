package com.example.unguarded.grpc.cart;

import com.example.unguarded.application.cart.port.ProductCatalog;
import dev.cartwright.proto.product.v1.GetProductByIDRequest;
import dev.cartwright.proto.product.v1.ProductServiceGrpc.ProductServiceBlockingStub;

/** Wrong: calls another service although a transaction may be open. */
final class CatalogWithoutGuard implements ProductCatalog {

  private final ProductServiceBlockingStub products;

  CatalogWithoutGuard(ProductServiceBlockingStub products) {
    this.products = products;
  }

  @Override
  public String nameOf(String product) {
    return products.getProductByID(GetProductByIDRequest.getDefaultInstance()).toString();
  }
}
