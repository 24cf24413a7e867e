package dev.cartwright.memory.cart;

import static dev.cartwright.testkit.fixture.Carts.lineOf;
import static dev.cartwright.testkit.fixture.Results.errorOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.cart.AddItem;
import dev.cartwright.application.cart.AddItemHandler;
import dev.cartwright.application.cart.ClearCart;
import dev.cartwright.application.cart.RemoveItem;
import dev.cartwright.application.cart.UpdateItem;
import dev.cartwright.application.cart.port.UserDirectory.Standing;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.Role;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.cart.Offer;
import dev.cartwright.domain.cart.TargetQuantity;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.fixture.Results;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Requests that come again with the same idempotency key. */
class CartRepeatsTest {

  private static final Optional<RequestId> KEY = Optional.of(new RequestId("k"));
  private static final CartError REUSED = new CartError.IdempotencyKeyReused(new RequestId("k"));

  private final CartWorld world = new CartWorld();
  private final Offer tea = world.forSale();

  @Test
  void unitsAreAddedOnce() {
    assertThat(valueOf(add(3)).replayed()).isFalse();

    Reply<Cart.Snapshot> again = valueOf(add(3));

    assertThat(again).isEqualTo(new Reply<>(world.kept(), true));
    assertThat(world.kept().totalQuantity()).isEqualTo(3);
  }

  @Test
  void aRepeatAfterTheCatalogueChangedItsMindIsStillARepeat() {
    assertThat(valueOf(add(3)).replayed()).isFalse();
    world.catalog.put(
        new Offer(tea.product(), tea.name(), tea.unitPrice(), false, OptionalLong.empty()));
    world.users.put(world.shopper, Standing.SUSPENDED);

    assertThat(valueOf(add(3)).replayed()).isTrue();
    assertThat(errorOf(add(4))).isEqualTo(REUSED);
  }

  @Test
  void aRepeatIsAnsweredThoughNobodyElseAnswers() {
    AddItem alone = new AddItemHandler(CartRepeatsTest::noAnswer, world.catalog, world.editCart);
    assertThatThrownBy(() -> alone.handle(addition(3)))
        .isInstanceOf(PortException.Unavailable.class);
    assertThat(valueOf(add(3)).replayed()).isFalse();

    assertThat(valueOf(alone.handle(addition(3)))).isEqualTo(new Reply<>(world.kept(), true));
    assertThat(errorOf(alone.handle(addition(4)))).isEqualTo(REUSED);
  }

  private static Standing noAnswer(UserId user) {
    throw new PortException.Unavailable("UserDirectory", null);
  }

  @Test
  void whatWasRefusedIsTriedAgain() {
    world.users.put(world.shopper, Standing.SUSPENDED);
    assertThat(errorOf(add(3))).isEqualTo(new CartError.UserSuspended(world.shopper));
    world.users.put(world.shopper, Standing.ACTIVE);

    assertThat(valueOf(add(3)).replayed()).isFalse();
    assertThat(world.kept().totalQuantity()).isEqualTo(3);
  }

  @Test
  void unitsAreSetOnceWhateverBecameOfTheEtag() {
    Cart.Snapshot before = world.cartWith(tea.lineOf(new Quantity(3)));
    UpdateItem.Command set = set(7, Optional.of(before.etag()));
    assertThat(valueOf(world.updateItem.handle(set)).replayed()).isFalse();

    assertThat(valueOf(world.updateItem.handle(set))).isEqualTo(new Reply<>(world.kept(), true));
    assertThat(errorOf(world.updateItem.handle(set(8, Optional.of(before.etag())))))
        .isEqualTo(REUSED);
    assertThat(errorOf(world.updateItem.handle(set(7, Optional.empty())))).isEqualTo(REUSED);
  }

  @Test
  void aProductIsRemovedOnceAndMayComeBack() {
    world.cartWith(tea.lineOf(new Quantity(3)));
    RemoveItem.Command remove = remove(tea.product());
    assertThat(valueOf(world.removeItem.handle(remove)).value().lines()).isEmpty();
    assertThat(valueOf(add(1)).replayed()).isFalse();

    assertThat(valueOf(world.removeItem.handle(remove))).isEqualTo(new Reply<>(world.kept(), true));
    assertThat(world.kept().totalQuantity()).isEqualTo(1);
    assertThat(errorOf(world.removeItem.handle(remove(new ProductId(UUID.randomUUID())))))
        .isEqualTo(REUSED);
  }

  @Test
  void aCartIsClearedOnceAndMayFillAgain() {
    world.cartWith(lineOf(1), lineOf(2));
    ClearCart.Command clear = clear(world.caller, Optional.empty());
    assertThat(valueOf(world.clearCart.handle(clear)).value().lines()).isEmpty();
    assertThat(valueOf(add(1)).replayed()).isFalse();

    assertThat(valueOf(world.clearCart.handle(clear))).isEqualTo(new Reply<>(world.kept(), true));
    assertThat(world.kept().totalQuantity()).isEqualTo(1);
    assertThat(
            errorOf(world.clearCart.handle(clear(world.caller, Optional.of(world.kept().etag())))))
        .isEqualTo(REUSED);
  }

  @Test
  void aClearOfWhatWasNotThereDoesNotComeLate() {
    ClearCart.Command clear = clear(world.caller, Optional.empty());
    assertThat(valueOf(world.clearCart.handle(clear)).replayed()).isFalse();
    assertThat(valueOf(add(2)).replayed()).isFalse();

    assertThat(valueOf(world.clearCart.handle(clear)).value().totalQuantity()).isEqualTo(2);
  }

  @Test
  void whoMayNotSeeTheCartIsNotAnsweredARepeat() {
    world.cartWith(lineOf(1));
    assertThat(valueOf(world.clearCart.handle(clear(world.caller, Optional.empty()))).replayed())
        .isFalse();

    assertThat(errorOf(world.clearCart.handle(clear(CartWorld.STRANGER, Optional.empty()))))
        .isEqualTo(new CartError.AccessDenied());
  }

  @Test
  void staffIsNotAnsweredWhatTheUserAsked() {
    Caller staff = new Caller.EndUser(Optional.empty(), "staff", Set.of(Role.STAFF));
    assertThat(valueOf(world.clearCart.handle(clear(world.caller, Optional.empty()))).replayed())
        .isFalse();

    assertThat(errorOf(world.clearCart.handle(clear(staff, Optional.empty())))).isEqualTo(REUSED);
  }

  private Result<Reply<Cart.Snapshot>, CartError> add(int units) {
    return world.addItem.handle(addition(units));
  }

  private AddItem.Command addition(int units) {
    return new AddItem.Command(
        world.caller, world.shopper, tea.product(), new Quantity(units), KEY);
  }

  private UpdateItem.Command set(int units, Optional<Etag> etag) {
    return new UpdateItem.Command(
        world.caller, world.shopper, tea.product(), new TargetQuantity(units), etag, KEY);
  }

  private RemoveItem.Command remove(ProductId product) {
    return new RemoveItem.Command(world.caller, world.shopper, product, Optional.empty(), KEY);
  }

  private ClearCart.Command clear(Caller caller, Optional<Etag> etag) {
    return new ClearCart.Command(caller, world.shopper, etag, KEY);
  }

  private static Reply<Cart.Snapshot> valueOf(Result<Reply<Cart.Snapshot>, CartError> result) {
    return Results.valueOf(result);
  }
}
