package dev.cartwright.bootstrap.idempotency;

import dev.cartwright.bootstrap.story.Scene;
import dev.cartwright.proto.product.v1.AdjustStockRequest;
import dev.cartwright.proto.product.v1.ArchiveProductRequest;
import dev.cartwright.proto.product.v1.CreateProductRequest;
import dev.cartwright.proto.product.v1.Product;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.proto.product.v1.PublishProductRequest;
import dev.cartwright.proto.product.v1.UpdateProductRequest;
import io.grpc.MethodDescriptor;
import java.util.Map;
import java.util.function.Supplier;

/** A request to every method that changes products or their stock, each about a new one. */
record ProductMutations(Scene scene) {

  Map<MethodDescriptor<?, ?>, Supplier<Mutation>> all() {
    return Map.of(
        ProductServiceGrpc.getCreateProductMethod(), this::createProduct,
        ProductServiceGrpc.getUpdateProductMethod(), this::updateProduct,
        ProductServiceGrpc.getPublishProductMethod(), this::publishProduct,
        ProductServiceGrpc.getArchiveProductMethod(), this::archiveProduct,
        ProductServiceGrpc.getAdjustStockMethod(), this::adjustStock);
  }

  private Mutation createProduct() {
    Product.Builder product =
        Product.newBuilder().setSku(Scene.newKey()).setPrice(Scene.euros(100));
    return new Mutation(
        CreateProductRequest.newBuilder().setProduct(product.setName("Mug")).build(),
        CreateProductRequest.newBuilder().setProduct(product.setName("Cup")).build());
  }

  private Mutation updateProduct() {
    Product.Builder product =
        Product.newBuilder().setProductId(scene.newDraft("Mug", Scene.euros(100)));
    return new Mutation(
        UpdateProductRequest.newBuilder()
            .setProduct(product.clone().putAttributes("colour", "blue").putAttributes("size", "L"))
            .build(),
        UpdateProductRequest.newBuilder()
            .setProduct(product.clone().putAttributes("colour", "red").putAttributes("size", "L"))
            .build());
  }

  private Mutation publishProduct() {
    String draft = scene.newDraft("Mug", Scene.euros(100));
    return Mutation.ofEtag(PublishProductRequest.newBuilder().setProductId(draft).build());
  }

  private Mutation archiveProduct() {
    String product = scene.newProduct("Mug", Scene.euros(100));
    return Mutation.ofEtag(ArchiveProductRequest.newBuilder().setProductId(product).build());
  }

  private Mutation adjustStock() {
    AdjustStockRequest.Builder request =
        AdjustStockRequest.newBuilder()
            .setProductId(scene.newDraft("Mug", Scene.euros(100)))
            .setReason("Receipt");
    return new Mutation(request.setDelta(5).build(), request.setDelta(6).build());
  }
}
