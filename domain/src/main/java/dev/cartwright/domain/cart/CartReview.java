package dev.cartwright.domain.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cart as its user sees it: with or without what the catalogue says about its lines now.
 *
 * <p>A review never fails because of a line; what is wrong with it is one of its problems.
 *
 * @param cart the cart
 * @param lines its lines, in the same order
 * @param problems what concerns the cart as a whole
 * @param stale whether the catalogue was asked but did not answer
 */
public record CartReview(
    Cart.Snapshot cart, List<ReviewedLine> lines, List<CartProblem> problems, boolean stale) {

  /** Keeps the lists unchangeable. */
  public CartReview {
    requireNonNull(cart, "cart");
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /** Returns the cart alone. */
  public static CartReview basic(Cart.Snapshot cart) {
    return unpriced(cart, false);
  }

  /** Returns the cart alone, since the catalogue does not answer. */
  public static CartReview stale(Cart.Snapshot cart) {
    return unpriced(cart, true);
  }

  /** Compares the cart with what the catalogue answered; a product without an offer is unknown. */
  public static CartReview against(Cart.Snapshot cart, Map<ProductId, Offer> offers) {
    List<ReviewedLine> lines =
        cart.lines().stream()
            .map(
                line -> ReviewedLine.against(line, Optional.ofNullable(offers.get(line.product()))))
            .toList();
    return new CartReview(cart, lines, problemsOf(lines), false);
  }

  private static CartReview unpriced(Cart.Snapshot cart, boolean stale) {
    List<ReviewedLine> lines = cart.lines().stream().map(ReviewedLine::unpriced).toList();
    return new CartReview(cart, lines, List.of(), stale);
  }

  private static List<CartProblem> problemsOf(List<ReviewedLine> lines) {
    List<String> currencies =
        lines.stream()
            .flatMap(line -> line.offer().stream())
            .map(Offer::unitPrice)
            .map(Money::currencyCode)
            .distinct()
            .sorted()
            .toList();
    return currencies.size() > 1 ? List.of(new CartProblem.MixedCurrency(currencies)) : List.of();
  }
}
