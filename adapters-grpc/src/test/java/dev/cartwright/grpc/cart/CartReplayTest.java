package dev.cartwright.grpc.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.grpc.error.Details;
import dev.cartwright.grpc.shared.ReplayTrailer;
import dev.cartwright.proto.cart.v1.AddItemRequest;
import dev.cartwright.proto.cart.v1.Cart;
import dev.cartwright.proto.cart.v1.CartServiceGrpc.CartServiceBlockingStub;
import dev.cartwright.proto.cart.v1.ClearCartRequest;
import dev.cartwright.proto.cart.v1.RemoveItemRequest;
import dev.cartwright.proto.cart.v1.UpdateItemRequest;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Requests to the cart service that come again with the same key. */
class CartReplayTest extends CartServiceFixture {

  private static final String KEY = "9f2c: a key";

  private final AtomicReference<@Nullable Metadata> headers = new AtomicReference<>();
  private final AtomicReference<@Nullable Metadata> trailers = new AtomicReference<>();
  private final CartServiceBlockingStub caller =
      carts.withInterceptors(MetadataUtils.newCaptureMetadataInterceptor(headers, trailers));

  private final String tea = tea();
  private final AddItemRequest addition =
      AddItemRequest.newBuilder()
          .setUserId(user)
          .setProductId(tea)
          .setQuantity(3)
          .setRequestId(KEY)
          .build();

  @Test
  void aRepeatedAddAnswersTheCartAsItStandsAndSaysSo() {
    assertThat(caller.addItem(addition).getCart().getTotalQuantity()).isEqualTo(3);
    assertThat(replayed()).isFalse();
    Cart changed = add(user, tea(), 1);

    assertThat(caller.addItem(addition).getCart()).isEqualTo(changed);
    assertThat(replayed()).isTrue();
  }

  @Test
  void theOtherMethodsDoSoToo() {
    Cart before = add(user, tea, 3);
    UpdateItemRequest update =
        update(tea, 5, before.getEtag()).toBuilder().setRequestId(KEY).build();
    assertThat(caller.updateItem(update).getCart().getTotalQuantity()).isEqualTo(5);
    assertThat(caller.updateItem(update).getCart().getTotalQuantity()).isEqualTo(5);
    assertThat(replayed()).isTrue();

    RemoveItemRequest removal =
        RemoveItemRequest.newBuilder().setUserId(user).setProductId(tea).setRequestId(KEY).build();
    assertThat(caller.removeItem(removal).getCart().getTotalQuantity()).isZero();
    assertThat(replayed()).isFalse();
    add(user, tea, 1);
    assertThat(caller.removeItem(removal).getCart().getTotalQuantity()).isEqualTo(1);
    assertThat(replayed()).isTrue();

    ClearCartRequest clear =
        ClearCartRequest.newBuilder().setUserId(user).setRequestId(KEY).build();
    assertThat(caller.clearCart(clear).getCart().getTotalQuantity()).isZero();
    assertThat(replayed()).isFalse();
    add(user, tea, 1);
    assertThat(caller.clearCart(clear).getCart().getTotalQuantity()).isEqualTo(1);
    assertThat(replayed()).isTrue();
  }

  @Test
  void anotherRequestUnderTheSameKeyIsInvalid() {
    assertThat(caller.addItem(addition).hasCart()).isTrue();

    StatusRuntimeException status =
        refused(
            Code.INVALID_ARGUMENT,
            () -> caller.addItem(addition.toBuilder().setQuantity(4).build()));

    assertThat(Details.reasonOf(status)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(Details.metadataOf(status)).containsEntry("request_id", KEY);
    assertThat(replayed()).isFalse();
  }

  private boolean replayed() {
    Metadata last = trailers.get();
    return last != null && "true".equals(last.get(ReplayTrailer.IDEMPOTENT_REPLAY));
  }
}
