package com.example.unguarded.grpc.cart;

import dev.cartwright.proto.product.v1.GetProductByIDRequest;
import dev.cartwright.proto.product.v1.GetProductByIDResponse;
import dev.cartwright.proto.product.v1.ProductServiceGrpc.ProductServiceBlockingStub;

/** Wrong: fulfils no port, and calls another service for somebody who does. */
final class HelperWithoutGuard {

  private HelperWithoutGuard() {}

  static GetProductByIDResponse ask(ProductServiceBlockingStub products) {
    return products.getProductByID(GetProductByIDRequest.getDefaultInstance());
  }
}
