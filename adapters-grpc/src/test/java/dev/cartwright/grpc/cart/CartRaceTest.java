package dev.cartwright.grpc.cart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.RetryInfo;
import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.grpc.error.Details;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.proto.cart.v1.AddItemRequest;
import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import dev.cartwright.testkit.contract.shared.Race;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of adds that meet on one cart. */
class CartRaceTest extends CartServiceFixture {

  private static final int ADDS = 100;

  private final String tea = tea();

  @Test
  void noneOfManyAddsAtOnceFailsOrIsLost() {
    assertThat(Race.of(ADDS, () -> add(user, tea, 1).getTotalQuantity()))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, ADDS).boxed().toList());
  }

  @Test
  void aRaceThatIsNeverWonEndsBeforeTheDeadline() {
    Duration limit = Duration.ofSeconds(2);
    CartGrpcService losing =
        CartServices.on(new AlwaysStale(), userService.channel(), productService.channel());
    try (InProcess service = InProcess.serve(losing)) {
      AddItemRequest request =
          AddItemRequest.newBuilder().setUserId(user).setProductId(tea).setQuantity(1).build();

      StatusRuntimeException status =
          refused(
              Code.ABORTED,
              () ->
                  CartServiceGrpc.newBlockingStub(service.channel())
                      .withDeadlineAfter(limit.toMillis(), TimeUnit.MILLISECONDS)
                      .addItem(request));

      assertThat(Details.reasonOf(status)).isEqualTo("STALE_WRITE");
      assertThat(Details.of(status, RetryInfo.class)).isPresent();
    }
  }

  /** A store in which somebody else was always first. */
  private static final class AlwaysStale implements CartRepository {
    @Override
    public Optional<Cart> find(UserId user) {
      return Optional.empty();
    }

    @Override
    public Cart save(Cart cart) {
      throw new PortException.StaleWrite(cart);
    }
  }
}
