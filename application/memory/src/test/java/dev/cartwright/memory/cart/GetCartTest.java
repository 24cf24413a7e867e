package dev.cartwright.memory.cart;

import static dev.cartwright.application.cart.GetCart.View.BASIC;
import static dev.cartwright.application.cart.GetCart.View.FULL;
import static dev.cartwright.testkit.fixture.Carts.lineOf;
import static dev.cartwright.testkit.fixture.Results.errorOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.cart.GetCart;
import dev.cartwright.application.cart.GetCartHandler;
import dev.cartwright.application.cart.port.ProductCatalog;
import dev.cartwright.application.cart.port.UserDirectory.Standing;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.cart.CartProblem;
import dev.cartwright.domain.cart.CartReview;
import dev.cartwright.domain.cart.Offer;
import dev.cartwright.domain.cart.ReviewedLine;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.fixture.Results;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GetCartTest {

  private final CartWorld world = new CartWorld();

  @ParameterizedTest
  @EnumSource
  void whoHasNoCartSeesAnEmptyOne(GetCart.View view) {
    CartReview review = Results.valueOf(world.getCart.handle(query(world.shopper, view)));

    assertThat(review).isEqualTo(CartReview.basic(Cart.Snapshot.none(world.shopper)));
  }

  @Test
  void theBasicViewIsTheCartAlone() {
    Cart.Snapshot cart = world.cartWith(lineOf(3), lineOf(1));

    assertThat(Results.valueOf(world.getCart.handle(query(world.shopper, BASIC))))
        .isEqualTo(CartReview.basic(cart));
  }

  @Test
  void theFullViewComparesWithTheCatalogue() {
    Offer offer = world.forSale();
    Cart.Snapshot cart = world.cartWith(offer.lineOf(new Quantity(2)), lineOf(1));

    CartReview review = Results.valueOf(world.getCart.handle(query(world.shopper, FULL)));

    assertThat(review).isEqualTo(CartReview.against(cart, Map.of(offer.product(), offer)));
    assertThat(review.lines())
        .extracting(ReviewedLine::offer)
        .containsExactlyInAnyOrder(Optional.of(offer), Optional.empty());
    assertThat(review.lines())
        .flatExtracting(ReviewedLine::problems)
        .containsExactly(new CartProblem.NotFound());
  }

  @Test
  void withoutTheCatalogueTheFullViewIsStale() {
    Cart.Snapshot cart = world.cartWith(lineOf(3));

    for (PortException failure :
        Set.of(
            new PortException.Unavailable("ProductCatalog", null),
            new PortException.CorruptData("product", null))) {
      GetCart getCart = new GetCartHandler(world.carts, world.users, failing(() -> failure));
      assertThat(Results.valueOf(getCart.handle(query(world.shopper, FULL))))
          .isEqualTo(CartReview.stale(cart));
    }
  }

  @Test
  void aSuspendedUserMayLook() {
    UserId suspended = world.user(Standing.SUSPENDED);

    assertThat(Results.valueOf(world.getCart.handle(query(suspended, BASIC))).lines()).isEmpty();
  }

  @Test
  void anUnknownUserIsRefused() {
    UserId nobody = new UserId(UUID.randomUUID());

    assertThat(errorOf(world.getCart.handle(query(nobody, BASIC))))
        .isEqualTo(new CartError.UserNotFound(nobody));
  }

  @Test
  void anotherUsersCartIsRefused() {
    GetCart.Query query = new GetCart.Query(CartWorld.STRANGER, world.shopper, BASIC);

    assertThat(errorOf(world.getCart.handle(query))).isEqualTo(new CartError.AccessDenied());
  }

  private static GetCart.Query query(UserId user, GetCart.View view) {
    return new GetCart.Query(Caller.system(), user, view);
  }

  private static ProductCatalog failing(Supplier<PortException> failure) {
    return new ProductCatalog() {
      @Override
      public Optional<Offer> offerFor(ProductId product) {
        throw failure.get();
      }

      @Override
      public Map<ProductId, Offer> offersFor(Set<ProductId> products) {
        throw failure.get();
      }
    };
  }
}
