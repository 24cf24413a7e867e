package dev.cartwright.domain.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a cart beside what the catalogue says about its product now.
 *
 * @param line the line
 * @param offer what the catalogue says, or empty if nothing, or if it was not asked
 * @param problems what the user should know before he orders
 */
public record ReviewedLine(CartLine line, Optional<Offer> offer, List<CartProblem> problems) {

  /** Keeps the problems unchangeable. */
  public ReviewedLine {
    requireNonNull(line, "line");
    requireNonNull(offer, "offer");
    problems = List.copyOf(problems);
  }

  /** Returns a line for which the catalogue was not asked. */
  static ReviewedLine unpriced(CartLine line) {
    return new ReviewedLine(line, Optional.empty(), List.of());
  }

  /** Compares a line with what the catalogue answered. */
  static ReviewedLine against(CartLine line, Optional<Offer> offer) {
    return new ReviewedLine(
        line,
        offer,
        offer.map(found -> problemsOf(line, found)).orElse(List.of(new CartProblem.NotFound())));
  }

  /** Returns what all units cost now, or empty without an offer. */
  public Optional<Money> total() {
    return offer.map(found -> found.unitPrice().times(line.quantity().units()));
  }

  private static List<CartProblem> problemsOf(CartLine line, Offer offer) {
    List<CartProblem> problems = new ArrayList<>();
    if (!offer.purchasable()) {
      problems.add(new CartProblem.NotPurchasable());
    }
    if (!offer.unitPrice().equals(line.addedUnitPrice())) {
      problems.add(new CartProblem.PriceChanged(line.addedUnitPrice()));
    }
    offer.available().stream()
        .filter(available -> available < line.quantity().units())
        .mapToObj(ReviewedLine::shortage)
        .forEach(problems::add);
    return problems;
  }

  private static CartProblem shortage(long available) {
    return available == 0
        ? new CartProblem.OutOfStock()
        : new CartProblem.InsufficientStock(available);
  }
}
