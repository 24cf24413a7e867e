package dev.cartwright.grpc.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.domain.shared.Money;
import dev.cartwright.grpc.error.Details;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.grpc.shared.Monies;
import dev.cartwright.proto.cart.v1.Cart;
import dev.cartwright.proto.cart.v1.CartItem;
import dev.cartwright.proto.cart.v1.CartProblem;
import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import dev.cartwright.proto.cart.v1.CartView;
import dev.cartwright.proto.cart.v1.ClearCartRequest;
import dev.cartwright.proto.cart.v1.ClearCartResponse;
import dev.cartwright.proto.cart.v1.GetCartRequest;
import dev.cartwright.proto.cart.v1.RemoveItemRequest;
import dev.cartwright.proto.product.v1.BatchGetProductsRequest;
import dev.cartwright.proto.product.v1.BatchGetProductsResponse;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CartGrpcServiceTest extends CartServiceFixture {

  @Test
  void whatIsAddedIsSeen() {
    String tea = tea();

    Cart added = add(user, tea, 3);

    assertThat(added.getItemsList())
        .containsExactly(
            CartItem.newBuilder()
                .setProductId(tea)
                .setQuantity(3)
                .setAddedUnitPrice(Monies.toMessage(Money.of(1999, "EUR")))
                .build());
    assertThat(added.getTotalQuantity()).isEqualTo(3);
    assertThat(get(user, CartView.CART_VIEW_UNSPECIFIED)).isEqualTo(added);
    assertThat(get(user, CartView.CART_VIEW_BASIC)).isEqualTo(added);
  }

  @Test
  void aCartThatDoesNotExistIsEmptyAndHasAnEtag() {
    Cart cart = get(user, CartView.CART_VIEW_FULL);

    assertThat(cart.getUserId()).isEqualTo(user);
    assertThat(cart.getItemsList()).isEmpty();
    assertThat(cart.getEtag()).isNotEmpty();
  }

  @Test
  void theFullViewKnowsTheProducts() {
    String tea = tea();
    Cart added = add(user, tea, 3);
    assertThat(added.getItems(0).getName()).isEmpty();

    CartItem item = get(user, CartView.CART_VIEW_FULL).getItems(0);

    assertThat(item.getName()).isEqualTo("Green tea");
    assertThat(item.getUnitPrice()).isEqualTo(Monies.toMessage(Money.of(1999, "EUR")));
    assertThat(item.getLineTotal()).isEqualTo(Monies.toMessage(Money.of(5997, "EUR")));
    assertThat(item.hasAvailableQuantity()).isTrue();
    assertThat(item.getAvailableQuantity()).isZero();
    assertThat(item.getProblemsList())
        .extracting(CartProblem::getType)
        .containsExactly(CartProblem.Type.TYPE_OUT_OF_STOCK);
  }

  @Test
  void withoutTheCatalogueTheFullViewIsStaleAndNothingCanBeAdded() {
    String tea = tea();
    Cart added = add(user, tea, 3);
    productService.close();

    assertThat(get(user, CartView.CART_VIEW_FULL))
        .isEqualTo(added.toBuilder().setStale(true).build());
    StatusRuntimeException status = refused(Code.UNAVAILABLE, () -> add(user, tea, 1));
    assertThat(Details.reasonOf(status)).isEqualTo("DEPENDENCY_UNAVAILABLE");
  }

  @Test
  void aCatalogueThatDoesNotAnswerLeavesTimeForTheCart() {
    Cart added = add(user, tea(), 3);
    try (InProcess silent = InProcess.serve(new SilentCatalogue());
        InProcess service = InProcess.serve(cartsOf(silent))) {
      GetCartRequest request =
          GetCartRequest.newBuilder().setUserId(user).setView(CartView.CART_VIEW_FULL).build();

      Cart stale =
          CartServiceGrpc.newBlockingStub(service.channel())
              .withDeadlineAfter(2, TimeUnit.SECONDS)
              .getCart(request)
              .getCart();

      assertThat(stale).isEqualTo(added.toBuilder().setStale(true).build());
    }
  }

  @Test
  void unitsAreSetRemovedAndCleared() {
    String tea = tea();
    String other = tea();
    add(user, tea, 3);
    Cart both = add(user, other, 1);
    assertThat(both.getTotalQuantity()).isEqualTo(4);

    Cart set = carts.updateItem(update(tea, 7, both.getEtag())).getCart();
    assertThat(set.getTotalQuantity()).isEqualTo(8);

    Cart none = carts.updateItem(update(tea, 0, set.getEtag())).getCart();
    assertThat(none.getItemsList()).extracting(CartItem::getProductId).containsExactly(other);

    RemoveItemRequest remove =
        RemoveItemRequest.newBuilder()
            .setUserId(user)
            .setProductId(other)
            .setEtag(none.getEtag())
            .build();
    Cart removed = carts.removeItem(remove).getCart();
    assertThat(removed.getItemsList()).isEmpty();

    add(user, tea, 2);
    ClearCartResponse cleared =
        carts.clearCart(ClearCartRequest.newBuilder().setUserId(user).build());
    assertThat(cleared.getCart().getItemsList()).isEmpty();
    assertThat(cleared.getSettlement())
        .isEqualTo(ClearCartResponse.Settlement.SETTLEMENT_UNSPECIFIED);
  }

  private CartGrpcService cartsOf(InProcess catalogue) {
    return CartServices.on(stored, userService.channel(), catalogue.channel());
  }

  private static final class SilentCatalogue extends ProductServiceGrpc.ProductServiceImplBase {
    @Override
    public void batchGetProducts(
        BatchGetProductsRequest request, StreamObserver<BatchGetProductsResponse> responses) {
      // Never answers.
    }
  }
}
