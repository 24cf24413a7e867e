package com.example.unguarded.grpc.cart;

import com.example.unguarded.application.cart.port.ProductCatalog;
import dev.cartwright.grpc.shared.RemoteCalls;
import dev.cartwright.proto.product.v1.GetProductByIDRequest;
import dev.cartwright.proto.product.v1.ProductServiceGrpc.ProductServiceBlockingStub;

/** Right: the guard stands before the call. */
final class CatalogWithGuard implements ProductCatalog {

  private final RemoteCalls<ProductServiceBlockingStub> products;

  CatalogWithGuard(RemoteCalls<ProductServiceBlockingStub> products) {
    this.products = products;
  }

  @Override
  public String nameOf(String product) {
    return products
        .get(stub -> stub.getProductByID(GetProductByIDRequest.getDefaultInstance()))
        .toString();
  }
}
