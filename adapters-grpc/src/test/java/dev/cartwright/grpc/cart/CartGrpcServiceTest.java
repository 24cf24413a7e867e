package dev.cartwright.grpc.cart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.QuotaFailure;
import com.google.rpc.ResourceInfo;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.grpc.error.Details;
import dev.cartwright.grpc.shared.Monies;
import dev.cartwright.proto.cart.v1.AddItemRequest;
import dev.cartwright.proto.cart.v1.Cart;
import dev.cartwright.proto.cart.v1.CartItem;
import dev.cartwright.proto.cart.v1.CartView;
import dev.cartwright.proto.cart.v1.ClearCartRequest;
import dev.cartwright.proto.cart.v1.ClearCartResponse;
import dev.cartwright.proto.cart.v1.GetCartRequest;
import dev.cartwright.proto.cart.v1.OrderedItem;
import dev.cartwright.proto.cart.v1.RemoveItemRequest;
import dev.cartwright.proto.cart.v1.UpdateItemRequest;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartGrpcServiceTest extends CartServiceFixture {

  private final String user = users.active().toString();

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
    assertThat(item.hasAvailableQuantity()).isFalse();
    assertThat(item.getProblemsList()).isEmpty();
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

  @Test
  void anUnknownUserIsNotFound() {
    String nobody = UUID.randomUUID().toString();

    StatusRuntimeException status = refused(Code.NOT_FOUND, () -> add(nobody, tea(), 1));

    assertThat(Details.reasonOf(status)).isEqualTo("USER_NOT_FOUND");
    assertThat(Details.of(status, ResourceInfo.class).orElseThrow().getResourceName())
        .isEqualTo(nobody);
    assertThat(
            Details.reasonOf(refused(Code.NOT_FOUND, () -> get(nobody, CartView.CART_VIEW_BASIC))))
        .isEqualTo("USER_NOT_FOUND");
  }

  @Test
  void aSuspendedUserMayLookButNotAdd() {
    String suspended = users.suspended().toString();

    assertThat(get(suspended, CartView.CART_VIEW_BASIC).getItemsList()).isEmpty();
    assertThat(Details.reasonOf(refused(Code.FAILED_PRECONDITION, () -> add(suspended, tea(), 1))))
        .isEqualTo("USER_SUSPENDED");
  }

  @Test
  void productsThatAreUnknownOrNotForSaleAreRefused() {
    String unknown = UUID.randomUUID().toString();
    String draft = products.draft("Green tea", Money.of(1999, "EUR")).toString();

    assertThat(Details.reasonOf(refused(Code.NOT_FOUND, () -> add(user, unknown, 1))))
        .isEqualTo("PRODUCT_NOT_FOUND");
    assertThat(Details.reasonOf(refused(Code.FAILED_PRECONDITION, () -> add(user, draft, 1))))
        .isEqualTo("PRODUCT_NOT_PURCHASABLE");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1000})
  void quantitiesOutOfRangeAreInvalid(int quantity) {
    StatusRuntimeException status =
        refused(Code.INVALID_ARGUMENT, () -> add(user, tea(), quantity));

    assertThat(Details.of(status, BadRequest.class).orElseThrow().getFieldViolationsList())
        .extracting(BadRequest.FieldViolation::getField)
        .containsExactly("quantity");
  }

  @Test
  void aFullCartIsALimit() {
    String tea = tea();
    add(user, tea, 999);

    StatusRuntimeException status = refused(Code.FAILED_PRECONDITION, () -> add(user, tea, 1));

    assertThat(Details.reasonOf(status)).isEqualTo("CART_FULL");
    assertThat(Details.metadataOf(status))
        .containsEntry("max", "999")
        .containsEntry("limit", "UNITS_PER_LINE");
    assertThat(Details.of(status, QuotaFailure.class)).isPresent();
  }

  @Test
  void everyMalformedFieldIsNamed() {
    StatusRuntimeException status =
        refused(
            Code.INVALID_ARGUMENT,
            () ->
                carts.updateItem(
                    UpdateItemRequest.newBuilder()
                        .setProductId("tea")
                        .setEtag("é")
                        .setRequestId("\n")
                        .build()));

    assertThat(Details.of(status, BadRequest.class).orElseThrow().getFieldViolationsList())
        .extracting(BadRequest.FieldViolation::getField)
        .containsExactlyInAnyOrder("user_id", "product_id", "quantity", "etag", "request_id");
  }

  @Test
  void anUnknownViewIsInvalid() {
    refused(
        Code.INVALID_ARGUMENT,
        () -> carts.getCart(GetCartRequest.newBuilder().setUserId(user).setViewValue(9).build()));
  }

  @Test
  void anOldEtagIsAbortedAndTellsTheCurrentOne() {
    String tea = tea();
    Cart old = add(user, tea, 1);
    Cart current = add(user, tea, 1);

    StatusRuntimeException status =
        refused(Code.ABORTED, () -> carts.updateItem(update(tea, 5, old.getEtag())));

    assertThat(Details.reasonOf(status)).isEqualTo("ETAG_MISMATCH");
    assertThat(Details.metadataOf(status)).containsEntry("current_etag", current.getEtag());
  }

  @Test
  void whatIsNotInTheCartCanBeRemovedButNotUpdated() {
    String tea = tea();

    assertThat(
            Details.reasonOf(refused(Code.NOT_FOUND, () -> carts.updateItem(update(tea, 5, "")))))
        .isEqualTo("CART_ITEM_NOT_FOUND");
    assertThat(
            carts
                .removeItem(
                    RemoveItemRequest.newBuilder().setUserId(user).setProductId(tea).build())
                .getCart()
                .getItemsList())
        .isEmpty();
  }

  @Test
  void onlyTheOrderServiceTakesTheItemsOfAnOrder() {
    for (ClearCartRequest.Builder request :
        new ClearCartRequest.Builder[] {
          ClearCartRequest.newBuilder().setOrderId(UUID.randomUUID().toString()),
          ClearCartRequest.newBuilder().addItems(OrderedItem.newBuilder().setQuantity(1)),
        }) {
      assertThat(
              Details.reasonOf(
                  refused(
                      Code.PERMISSION_DENIED,
                      () -> carts.clearCart(request.setUserId(user).build()))))
          .isEqualTo("ORDER_SERVICE_ONLY");
    }
  }

  @Test
  void anAddWithAKeyIsServedAsOneWithout() {
    AddItemRequest request =
        AddItemRequest.newBuilder()
            .setUserId(user)
            .setProductId(tea())
            .setQuantity(1)
            .setRequestId(UUID.randomUUID().toString())
            .build();

    assertThat(carts.addItem(request).getCart().getTotalQuantity()).isEqualTo(1);
  }

  private UpdateItemRequest update(String product, int quantity, String etag) {
    return UpdateItemRequest.newBuilder()
        .setUserId(user)
        .setProductId(product)
        .setQuantity(quantity)
        .setEtag(etag)
        .build();
  }
}
