package dev.cartwright.grpc.cart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.QuotaFailure;
import com.google.rpc.ResourceInfo;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.grpc.error.Details;
import dev.cartwright.proto.cart.v1.Cart;
import dev.cartwright.proto.cart.v1.CartView;
import dev.cartwright.proto.cart.v1.GetCartRequest;
import dev.cartwright.proto.cart.v1.RemoveItemRequest;
import dev.cartwright.proto.cart.v1.UpdateItemRequest;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the cart service says no. */
class CartRefusalsTest extends CartServiceFixture {

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
}
