package dev.cartwright.memory.cart;

import static dev.cartwright.testkit.fixture.Carts.lineOf;
import static dev.cartwright.testkit.fixture.Results.errorOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.cart.UpdateItem;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.cart.CartLine;
import dev.cartwright.domain.cart.TargetQuantity;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.fixture.Results;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpdateItemTest {

  private final CartWorld world = new CartWorld();
  private final CartLine line = lineOf(3);

  @Test
  void theUnitsAreSet() {
    Cart.Snapshot before = world.cartWith(line);

    Cart.Snapshot after = Results.valueOf(update(line, 5, Optional.of(before.etag())));

    assertThat(after.lines()).containsExactly(line.withQuantity(new Quantity(5)));
    assertThat(world.kept()).isEqualTo(after);
    assertThat(after.etag()).isNotEqualTo(before.etag());
  }

  @Test
  void noneTakesTheProductOut() {
    CartLine other = lineOf(1);
    Cart.Snapshot before = world.cartWith(line, other);
    assertThat(before.lines()).hasSize(2);

    assertThat(Results.valueOf(update(line, 0, Optional.empty())).lines()).containsExactly(other);
  }

  @Test
  void whatIsSetAlreadyIsNotSavedAgain() {
    Cart.Snapshot before = world.cartWith(line);

    assertThat(Results.valueOf(update(line, 3, Optional.empty()))).isEqualTo(before);
  }

  @Test
  void aProductThatIsNotInTheCartIsRefused() {
    assertThat(errorOf(update(line, 1, Optional.empty())))
        .isEqualTo(new CartError.ItemNotFound(line.product()));
    assertThat(world.carts.find(world.shopper)).isEmpty();
  }

  @Test
  void anOldEtagIsRefusedAndTellsTheCurrentOne() {
    Cart.Snapshot before = world.cartWith(line);

    assertThat(errorOf(update(line, 5, Optional.of(new Etag("1")))))
        .isEqualTo(new CartError.EtagMismatch(world.shopper, before.etag()));
    assertThat(world.kept()).isEqualTo(before);
  }

  @Test
  void anotherUsersCartIsRefused() {
    UpdateItem.Command command =
        new UpdateItem.Command(
            CartWorld.STRANGER,
            world.shopper,
            line.product(),
            new TargetQuantity(1),
            Optional.empty(),
            Optional.empty());

    assertThat(errorOf(world.updateItem.handle(command))).isEqualTo(new CartError.AccessDenied());
  }

  private Result<Cart.Snapshot, CartError> update(CartLine line, int units, Optional<Etag> etag) {
    return world
        .updateItem
        .handle(
            new UpdateItem.Command(
                world.caller,
                world.shopper,
                line.product(),
                new TargetQuantity(units),
                etag,
                Optional.empty()))
        .map(Reply::value);
  }
}
