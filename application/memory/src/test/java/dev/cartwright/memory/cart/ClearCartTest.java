package dev.cartwright.memory.cart;

import static dev.cartwright.testkit.fixture.Carts.lineOf;
import static dev.cartwright.testkit.fixture.Results.errorOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.cart.ClearCart;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.fixture.Results;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClearCartTest {

  private final CartWorld world = new CartWorld();

  @Test
  void everythingIsTakenOut() {
    Cart.Snapshot before = world.cartWith(lineOf(1), lineOf(2));

    Cart.Snapshot after = Results.valueOf(clear(world.caller, Optional.of(before.etag())));

    assertThat(after.lines()).isEmpty();
    assertThat(after.version()).isEqualTo(before.version().next());
    assertThat(world.kept()).isEqualTo(after);
  }

  @Test
  void anEmptyCartStaysAsItIs() {
    assertThat(Results.valueOf(clear(world.caller, Optional.empty())))
        .isEqualTo(Cart.Snapshot.none(world.shopper));
    assertThat(world.carts.find(world.shopper)).isEmpty();
  }

  @Test
  void anOldEtagIsRefused() {
    Cart.Snapshot before = world.cartWith(lineOf(1));

    assertThat(errorOf(clear(world.caller, Optional.of(new Etag("1")))))
        .isEqualTo(new CartError.EtagMismatch(world.shopper, before.etag()));
    assertThat(world.kept()).isEqualTo(before);
  }

  @Test
  void anotherUsersCartIsRefused() {
    assertThat(errorOf(clear(CartWorld.STRANGER, Optional.empty())))
        .isEqualTo(new CartError.AccessDenied());
  }

  private Result<Cart.Snapshot, CartError> clear(Caller caller, Optional<Etag> etag) {
    return world
        .clearCart
        .handle(new ClearCart.Command(caller, world.shopper, etag, Optional.empty()))
        .map(Reply::value);
  }
}
