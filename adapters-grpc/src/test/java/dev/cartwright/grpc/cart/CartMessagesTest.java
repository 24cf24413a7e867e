package dev.cartwright.grpc.cart;

import static dev.cartwright.proto.cart.v1.CartProblem.Type.TYPE_INSUFFICIENT_STOCK;
import static dev.cartwright.proto.cart.v1.CartProblem.Type.TYPE_MIXED_CURRENCY;
import static dev.cartwright.proto.cart.v1.CartProblem.Type.TYPE_NOT_FOUND;
import static dev.cartwright.proto.cart.v1.CartProblem.Type.TYPE_NOT_PURCHASABLE;
import static dev.cartwright.proto.cart.v1.CartProblem.Type.TYPE_OUT_OF_STOCK;
import static dev.cartwright.proto.cart.v1.CartProblem.Type.TYPE_PRICE_CHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartLine;
import dev.cartwright.domain.cart.CartReview;
import dev.cartwright.domain.cart.Offer;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.grpc.shared.Monies;
import dev.cartwright.proto.cart.v1.CartItem;
import dev.cartwright.proto.cart.v1.CartProblem;
import dev.cartwright.testkit.fixture.Carts;
import dev.cartwright.testkit.fixture.Offers;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CartMessagesTest {

  private static final Money NOW = Money.of(500, "JPY");

  private final Offer offer = Offers.forSale(NOW);

  @Test
  void aLineWithoutProblemsHasNone() {
    assertThat(item(offer.lineOf(new Quantity(2)), Map.of(offer.product(), offer)))
        .isEqualTo(
            CartItem.newBuilder()
                .setProductId(offer.product().toString())
                .setQuantity(2)
                .setAddedUnitPrice(Monies.toMessage(NOW))
                .setName(offer.name())
                .setUnitPrice(Monies.toMessage(NOW))
                .setLineTotal(Monies.toMessage(Money.of(1000, "JPY")))
                .build());
  }

  @Test
  void aChangedPriceAndAProductThatIsNotForSaleAreTold() {
    Money before = Money.of(400, "JPY");
    Offer gone = new Offer(offer.product(), "Tea", NOW, false, OptionalLong.of(0));
    CartLine line = new CartLine(offer.product(), new Quantity(1), before);

    CartItem item = item(line, Map.of(offer.product(), gone));

    assertThat(item.getProblemsList())
        .containsExactly(
            CartProblem.newBuilder().setType(TYPE_NOT_PURCHASABLE).build(),
            CartProblem.newBuilder()
                .setType(TYPE_PRICE_CHANGED)
                .setPreviousUnitPrice(Monies.toMessage(before))
                .build(),
            CartProblem.newBuilder().setType(TYPE_OUT_OF_STOCK).build());
    assertThat(item.hasAvailableQuantity()).isTrue();
    assertThat(item.getAvailableQuantity()).isZero();
  }

  @Test
  void tooFewUnitsAreToldWithTheirNumber() {
    Offer scarce = new Offer(offer.product(), "Tea", NOW, true, OptionalLong.of(2));

    CartItem item = item(scarce.lineOf(new Quantity(3)), Map.of(offer.product(), scarce));

    assertThat(item.getProblemsList())
        .containsExactly(
            CartProblem.newBuilder()
                .setType(TYPE_INSUFFICIENT_STOCK)
                .setAvailableQuantity(2)
                .build());
  }

  @Test
  void anUnknownProductIsToldAndHasNoPrice() {
    CartItem item = item(offer.lineOf(new Quantity(1)), Map.of());

    assertThat(item.getProblemsList())
        .containsExactly(CartProblem.newBuilder().setType(TYPE_NOT_FOUND).build());
    assertThat(item.hasUnitPrice()).isFalse();
    assertThat(item.hasLineTotal()).isFalse();
  }

  @Test
  void mixedCurrenciesAreToldOfTheWholeCart() {
    Offer other = Offers.forSale(Money.of(1999, "EUR"));
    Cart.Snapshot cart =
        Carts.with(
                Carts.with(Carts.emptyCart(), offer.lineOf(new Quantity(1))),
                other.lineOf(new Quantity(1)))
            .snapshot();

    CartReview review =
        CartReview.against(cart, Map.of(offer.product(), offer, other.product(), other));

    assertThat(CartMessages.toMessage(review).getProblemsList())
        .containsExactly(
            CartProblem.newBuilder()
                .setType(TYPE_MIXED_CURRENCY)
                .addAllCurrencyCodes(List.of("EUR", "JPY"))
                .build());
  }

  private static CartItem item(CartLine line, Map<ProductId, Offer> offers) {
    Cart.Snapshot cart = Carts.with(Carts.emptyCart(), line).snapshot();
    return CartMessages.toMessage(CartReview.against(cart, offers)).getItems(0);
  }
}
