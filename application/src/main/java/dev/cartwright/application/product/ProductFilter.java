package dev.cartwright.application.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.domain.shared.InvalidValueException;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/**
 * Which products to list.
 *
 * @param statuses those with one of these statuses; at least one
 * @param currency those priced in this currency, or empty for all
 */
public record ProductFilter(Set<ProductStatus> statuses, Optional<Currency> currency) {

  /** Checks that all parts are there. */
  public ProductFilter {
    statuses = Set.copyOf(statuses);
    requireNonNull(currency, "currency");
    if (statuses.isEmpty()) {
      throw new InvalidValueException("statuses", statuses, "at least one status");
    }
  }

  /** Tells whether the product passes. */
  public boolean passes(Product.Snapshot product) {
    return statuses.contains(product.status())
        && currency.stream().allMatch(product.details().price().amount().currency()::equals);
  }
}
