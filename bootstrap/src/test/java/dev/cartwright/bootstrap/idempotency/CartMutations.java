package dev.cartwright.bootstrap.idempotency;

import dev.cartwright.bootstrap.story.Scene;
import dev.cartwright.proto.cart.v1.AddItemRequest;
import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import dev.cartwright.proto.cart.v1.ClearCartRequest;
import dev.cartwright.proto.cart.v1.RemoveItemRequest;
import dev.cartwright.proto.cart.v1.UpdateItemRequest;
import io.grpc.MethodDescriptor;
import java.util.Map;
import java.util.function.Supplier;

/** A request to every method that changes carts, each about a new one. */
record CartMutations(Scene scene) {

  Map<MethodDescriptor<?, ?>, Supplier<Mutation>> all() {
    return Map.of(
        CartServiceGrpc.getAddItemMethod(), this::addItem,
        CartServiceGrpc.getUpdateItemMethod(), this::updateItem,
        CartServiceGrpc.getRemoveItemMethod(), this::removeItem,
        CartServiceGrpc.getClearCartMethod(), this::clearCart);
  }

  private Mutation addItem() {
    AddItemRequest.Builder request =
        AddItemRequest.newBuilder().setUserId(scene.newUser()).setProductId(newProduct());
    return new Mutation(request.setQuantity(1).build(), request.setQuantity(2).build());
  }

  private Mutation updateItem() {
    String product = newProduct();
    UpdateItemRequest.Builder request =
        UpdateItemRequest.newBuilder().setUserId(userWith(product)).setProductId(product);
    return new Mutation(request.setQuantity(1).build(), request.setQuantity(2).build());
  }

  private Mutation removeItem() {
    String product = newProduct();
    return Mutation.ofEtag(
        RemoveItemRequest.newBuilder().setUserId(userWith(product)).setProductId(product).build());
  }

  private Mutation clearCart() {
    return Mutation.ofEtag(ClearCartRequest.newBuilder().setUserId(userWith(newProduct())).build());
  }

  private String userWith(String product) {
    return scene.addToCart(scene.newUser(), product, 3).getUserId();
  }

  private String newProduct() {
    return scene.newProduct("Mug", Scene.euros(100));
  }
}
