package dev.cartwright.domain.cart;

import static dev.cartwright.domain.cart.Samples.line;
import static dev.cartwright.domain.cart.Samples.product;
import static dev.cartwright.domain.cart.Samples.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CartReviewTest {

  @Test
  void aLineAtThePriceOfNowHasATotalAndNoProblem() {
    ReviewedLine line = review(line(1, 3, 500), offer(1, 500, "EUR", true)).lines().getFirst();

    assertThat(line.total()).contains(Money.of(1500, "EUR"));
    assertThat(line.problems()).isEmpty();
  }

  @Test
  void anotherPriceIsAProblemThatNamesTheOldOne() {
    ReviewedLine line = review(line(1, 3, 500), offer(1, 501, "EUR", true)).lines().getFirst();

    assertThat(line.total()).contains(Money.of(1503, "EUR"));
    assertThat(line.problems()).containsExactly(new CartProblem.PriceChanged(Money.of(500, "EUR")));
  }

  @Test
  void theSameAmountOfAnotherCurrencyIsAnotherPrice() {
    assertThat(review(line(1, 3, 500), offer(1, 500, "USD", true)).lines().getFirst().problems())
        .containsExactly(new CartProblem.PriceChanged(Money.of(500, "EUR")));
  }

  @Test
  void aProductThatIsNotForSaleKeepsItsPrice() {
    ReviewedLine line = review(line(1, 3, 500), offer(1, 500, "EUR", false)).lines().getFirst();

    assertThat(line.total()).isPresent();
    assertThat(line.problems()).containsExactly(new CartProblem.NotPurchasable());
  }

  @Test
  void anUnknownProductIsAProblemOfItsLineAlone() {
    CartReview review =
        CartReview.against(
            stored(line(1, 3, 500), line(2, 1, 500)).stored(), offers(offer(2, 500, "EUR", true)));

    assertThat(review.lines().get(0).problems()).containsExactly(new CartProblem.NotFound());
    assertThat(review.lines().get(0).total()).isEmpty();
    assertThat(review.lines().get(1).problems()).isEmpty();
    assertThat(review.problems()).isEmpty();
    assertThat(review.stale()).isFalse();
  }

  @Test
  void tooFewUnitsAreAProblemThatSaysHowMany() {
    CartLine line = line(1, 3, 500);

    assertThat(problemsWith(line, 3)).isEmpty();
    assertThat(problemsWith(line, 2)).containsExactly(new CartProblem.InsufficientStock(2));
    assertThat(problemsWith(line, 0)).containsExactly(new CartProblem.OutOfStock());
  }

  @Test
  void severalCurrenciesAreAProblemOfTheWholeCart() {
    CartReview review =
        CartReview.against(
            stored(line(1, 1), line(2, 1), line(3, 1)).stored(),
            offers(
                offer(1, 1999, "USD", true),
                offer(2, 1999, "EUR", true),
                offer(3, 1999, "USD", true)));

    assertThat(review.problems())
        .containsExactly(new CartProblem.MixedCurrency(List.of("EUR", "USD")));
  }

  @Test
  void withoutTheCatalogueTheLinesAreThereAndNothingElse() {
    CartReview stale = CartReview.stale(stored(line(1, 3)).stored());

    assertThat(stale.stale()).isTrue();
    assertThat(stale.lines())
        .containsExactly(new ReviewedLine(line(1, 3), Optional.empty(), List.of()));
    assertThat(CartReview.basic(stored(line(1, 3)).stored()).lines()).isEqualTo(stale.lines());
  }

  private static List<CartProblem> problemsWith(CartLine line, long available) {
    Money price = Money.of(500, "EUR");
    Offer offer = new Offer(line.product(), "Tea", price, true, OptionalLong.of(available));
    return review(line, offer).lines().getFirst().problems();
  }

  private static CartReview review(CartLine line, Offer offer) {
    return CartReview.against(stored(line).stored(), offers(offer));
  }

  private static Map<ProductId, Offer> offers(Offer... offers) {
    return Arrays.stream(offers).collect(Collectors.toMap(Offer::product, Function.identity()));
  }

  private static Offer offer(int product, long amount, String currency, boolean purchasable) {
    Money price = Money.of(amount, currency);
    return new Offer(product(product), "Tea", price, purchasable, OptionalLong.empty());
  }
}
