package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.InvalidValueException.Problem;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All that an order is asked for: 1 to {@value #ITEMS_MAX} items.
 *
 * @param items the items as they were asked for; a product may stand in several
 */
public record RequestedItems(List<RequestedItem> items) {

  /** The most items. */
  public static final int ITEMS_MAX = Order.LINES_MAX;

  /**
   * Checks the number of items, and of the units of each product over all items.
   *
   * @throws InvalidValueException with every problem there is, named after the item
   */
  public RequestedItems {
    items = List.copyOf(items);
    if (items.isEmpty() || items.size() > ITEMS_MAX) {
      throw new InvalidValueException("items", items.size() + " items", "1 to " + ITEMS_MAX);
    }
    List<Problem> problems = tooManyUnits(items);
    if (!problems.isEmpty()) {
      throw new InvalidValueException(problems);
    }
  }

  private static List<Problem> tooManyUnits(List<RequestedItem> items) {
    Map<ProductId, Integer> units = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      RequestedItem item = items.get(i);
      int sum = units.merge(item.product(), item.quantity().units(), Integer::sum);
      if (sum > Quantity.UNITS_MAX) {
        String expected = "at most " + Quantity.UNITS_MAX + " over all items of the product";
        problems.add(Problem.of("items[" + i + "].quantity", sum, expected));
      }
    }
    return problems;
  }

  /** Returns the products, in the order they were asked for. */
  public Set<ProductId> products() {
    return merged().keySet();
  }

  /** Returns one quantity a product, in the order they were asked for. */
  Map<ProductId, Quantity> merged() {
    Map<ProductId, Quantity> merged = new LinkedHashMap<>();
    items.forEach(item -> merged.merge(item.product(), item.quantity(), Quantity::plus));
    return Collections.unmodifiableMap(merged);
  }

  /** Returns the place of the first item for that product. */
  int indexOf(ProductId product) {
    return items.stream().map(RequestedItem::product).toList().indexOf(product);
  }

  /**
   * Turns what is asked for into lines at the offered prices, one a product.
   *
   * @return the lines; or {@link OrderError.ProductNotFound} if no product is known, {@link
   *     OrderError.LinesRefused} with the problems of all lines, or {@link
   *     OrderError.TotalTooLarge}
   */
  public Result<List<OrderLine>, OrderError> priced(Map<ProductId, Offer> offers) {
    if (products().stream().noneMatch(offers::containsKey)) {
      return Result.err(new OrderError.ProductNotFound(products().iterator().next()));
    }
    List<LineProblem> problems = problems(offers);
    if (!problems.isEmpty()) {
      return Result.err(new OrderError.LinesRefused(problems));
    }
    try {
      return Result.ok(linesOf(offers));
    } catch (ArithmeticException e) {
      return Result.err(new OrderError.TotalTooLarge());
    }
  }

  private List<LineProblem> problems(Map<ProductId, Offer> offers) {
    Optional<Currency> currency =
        products().stream()
            .map(offers::get)
            .filter(Objects::nonNull)
            .map(offer -> offer.unitPrice().currency())
            .findFirst();
    List<LineProblem> problems = new ArrayList<>();
    for (ProductId product : products()) {
      problemOf(product, Optional.ofNullable(offers.get(product)), currency)
          .ifPresent(error -> problems.add(new LineProblem(indexOf(product), error)));
    }
    return problems;
  }

  private static Optional<OrderError> problemOf(
      ProductId product, Optional<Offer> offer, Optional<Currency> currency) {
    if (offer.isEmpty()) {
      return Optional.of(new OrderError.ProductNotFound(product));
    }
    return currency.flatMap(it -> offer.get().problemIn(it));
  }

  private List<OrderLine> linesOf(Map<ProductId, Offer> offers) {
    List<OrderLine> lines = new ArrayList<>();
    merged()
        .forEach((product, quantity) -> {
          Offer offer = requireNonNull(offers.get(product), "offer");
          lines.add(OrderLine.of(lines.size() + 1, offer, quantity));
        });
    return List.copyOf(lines);
  }
}
