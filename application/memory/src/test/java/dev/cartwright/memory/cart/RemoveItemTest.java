package dev.cartwright.memory.cart;

import static dev.cartwright.testkit.fixture.Carts.lineOf;
import static dev.cartwright.testkit.fixture.Results.errorOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.cart.RemoveItem;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.cart.CartLine;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.fixture.Results;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemoveItemTest {

  private final CartWorld world = new CartWorld();
  private final CartLine line = lineOf(3);

  @Test
  void theProductIsTakenOut() {
    CartLine other = lineOf(1);
    Cart.Snapshot before = world.cartWith(line, other);

    Cart.Snapshot after = Results.valueOf(remove(world.caller, Optional.of(before.etag())));

    assertThat(after.lines()).containsExactly(other);
    assertThat(world.kept()).isEqualTo(after);
  }

  @Test
  void aProductThatIsNotInTheCartIsNoMistake() {
    Cart.Snapshot before = world.cartWith(lineOf(1));

    assertThat(Results.valueOf(remove(world.caller, Optional.empty()))).isEqualTo(before);
  }

  @Test
  void nothingIsMadeOfACartThatDoesNotExist() {
    assertThat(Results.valueOf(remove(world.caller, Optional.empty())))
        .isEqualTo(Cart.Snapshot.none(world.shopper));
    assertThat(world.carts.find(world.shopper)).isEmpty();
  }

  @Test
  void anOldEtagIsRefused() {
    Cart.Snapshot before = world.cartWith(line);

    assertThat(errorOf(remove(world.caller, Optional.of(new Etag("1")))))
        .isEqualTo(new CartError.EtagMismatch(world.shopper, before.etag()));
    assertThat(world.kept()).isEqualTo(before);
  }

  @Test
  void anotherUsersCartIsRefused() {
    assertThat(errorOf(remove(CartWorld.STRANGER, Optional.empty())))
        .isEqualTo(new CartError.AccessDenied());
  }

  private Result<Cart.Snapshot, CartError> remove(Caller caller, Optional<Etag> etag) {
    return world
        .removeItem
        .handle(
            new RemoveItem.Command(caller, world.shopper, line.product(), etag, Optional.empty()))
        .map(Reply::value);
  }
}
