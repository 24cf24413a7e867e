package dev.cartwright.memory.cart;

import static dev.cartwright.testkit.fixture.Carts.lineOf;
import static dev.cartwright.testkit.fixture.Results.errorOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.cart.AddItem;
import dev.cartwright.application.cart.AddItemHandler;
import dev.cartwright.application.cart.EditCart;
import dev.cartwright.application.cart.port.UserDirectory.Standing;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.Retrying;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartChange;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.cart.CartError.CartFull;
import dev.cartwright.domain.cart.CartLine;
import dev.cartwright.domain.cart.Offer;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.memory.shared.ImmediateBackoff;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Offers;
import dev.cartwright.testkit.fixture.Results;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddItemTest {

  private static final int RACERS = 16;

  private final CartWorld world = new CartWorld();

  @Test
  void theFirstItemMakesACartAtThePriceOfNow() {
    Offer offer = world.forSale();

    Cart.Snapshot cart = Results.valueOf(add(offer.product(), 3));

    assertThat(cart.lines()).containsExactly(offer.lineOf(new Quantity(3)));
    assertThat(world.kept()).isEqualTo(cart);
  }

  @Test
  void unitsAddUpAndTheNewerPriceWins() {
    Offer before = world.forSale();
    Cart.Snapshot first = Results.valueOf(add(before.product(), 3));
    Money price = Money.of(2500, "EUR");
    world.catalog.put(
        new Offer(before.product(), before.name(), price, true, OptionalLong.empty()));

    Cart.Snapshot second = Results.valueOf(add(before.product(), 4));

    assertThat(second.lines())
        .containsExactly(new CartLine(before.product(), new Quantity(7), price));
    assertThat(second.etag()).isNotEqualTo(first.etag());
  }

  @Test
  void anotherUsersCartIsRefusedBeforeAnythingIsLookedUp() {
    AddItem.Command command =
        new AddItem.Command(
            CartWorld.STRANGER,
            new UserId(UUID.randomUUID()),
            new ProductId(UUID.randomUUID()),
            new Quantity(1),
            Optional.empty());

    assertThat(errorOf(world.addItem.handle(command))).isEqualTo(new CartError.AccessDenied());
  }

  @Test
  void anUnknownUserIsRefusedBeforeTheProductIsLookedAt() {
    UserId nobody = new UserId(UUID.randomUUID());

    assertThat(errorOf(addAsSystem(nobody, new ProductId(UUID.randomUUID()))))
        .isEqualTo(new CartError.UserNotFound(nobody));
  }

  @Test
  void aSuspendedUserIsRefused() {
    UserId suspended = world.user(Standing.SUSPENDED);

    assertThat(errorOf(addAsSystem(suspended, world.forSale().product())))
        .isEqualTo(new CartError.UserSuspended(suspended));
  }

  @Test
  void anUnknownProductIsRefused() {
    ProductId unknown = new ProductId(UUID.randomUUID());

    assertThat(errorOf(add(unknown, 1))).isEqualTo(new CartError.ProductNotFound(unknown));
    assertThat(world.kept()).isEqualTo(Cart.Snapshot.none(world.shopper));
  }

  @Test
  void aProductThatIsNotForSaleIsRefused() {
    Offer draft = world.known(Offers.notForSale());

    assertThat(errorOf(add(draft.product(), 1)))
        .isEqualTo(new CartError.ProductNotPurchasable(draft.product()));
  }

  @Test
  void aUnitBeyondTheLimitIsRefusedAndChangesNothing() {
    Offer offer = world.forSale();
    Cart.Snapshot full = Results.valueOf(add(offer.product(), Quantity.UNITS_MAX));

    assertThat(errorOf(add(offer.product(), 1)))
        .isEqualTo(new CartFull(CartFull.Limit.UNITS_PER_LINE, Quantity.UNITS_MAX));
    assertThat(world.kept()).isEqualTo(full);
  }

  @Test
  void aLineBeyondTheLimitIsRefused() {
    Cart.Snapshot full =
        world.cartWith(
            IntStream.range(0, Cart.LINES_MAX).mapToObj(i -> lineOf(1)).toArray(CartLine[]::new));

    assertThat(errorOf(add(world.forSale().product(), 1)))
        .isEqualTo(new CartFull(CartFull.Limit.LINES, Cart.LINES_MAX));
    assertThat(world.kept()).isEqualTo(full);
  }

  @Test
  void whoeverLosesARaceTriesAgain() {
    Retrying<EditCart.Command, Result<CartChange, CartError>> retrying =
        new Retrying<>(world.editCart, new ImmediateBackoff(RACERS));
    AddItem addItem = new AddItemHandler(world.users, world.catalog, retrying::handle);
    AddItem.Command command = command(world.forSale().product(), 1);

    Race.of(RACERS, () -> addItem.handle(command))
        .forEach(
            result -> assertThat(Results.valueOf(result).value().totalQuantity()).isPositive());

    assertThat(world.kept().totalQuantity()).isEqualTo(RACERS);
  }

  private Result<Cart.Snapshot, CartError> add(ProductId product, int units) {
    return world.addItem.handle(command(product, units)).map(Reply::value);
  }

  private AddItem.Command command(ProductId product, int units) {
    return new AddItem.Command(
        world.caller, world.shopper, product, new Quantity(units), Optional.empty());
  }

  private Result<Cart.Snapshot, CartError> addAsSystem(UserId user, ProductId product) {
    return world
        .addItem
        .handle(
            new AddItem.Command(Caller.system(), user, product, new Quantity(1), Optional.empty()))
        .map(Reply::value);
  }
}
