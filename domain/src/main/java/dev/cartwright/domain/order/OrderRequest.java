package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a user asks for when he orders, or asks what an order would cost.
 *
 * @param owner who orders
 * @param items what
 * @param destination where to
 * @param method how to send it
 * @param discount the discount, if any
 * @param expectedTotal what the user expects to pay, if he says so
 */
public record OrderRequest(
    UserId owner,
    RequestedItems items,
    Destination destination,
    ShippingMethod method,
    Optional<Discount> discount,
    Optional<Money> expectedTotal) {

  /** Checks that all parts are there. */
  public OrderRequest {
    requireNonNull(owner, "owner");
    requireNonNull(items, "items");
    requireNonNull(destination, "destination");
    requireNonNull(method, "method");
    requireNonNull(discount, "discount");
    requireNonNull(expectedTotal, "expectedTotal");
  }

  /** Returns the fingerprint: items merged per product and sorted, the standard method left out. */
  public Fingerprint fingerprint() {
    Fingerprint.Form form = Fingerprint.form().with("user_id", owner);
    SortedMap<String, Quantity> sorted = new TreeMap<>();
    items.merged().forEach((product, quantity) -> sorted.put(product.toString(), quantity));
    for (Map.Entry<String, Quantity> item : sorted.entrySet()) {
      form = form.with("product_id", item.getKey()).with("quantity", item.getValue().units());
    }
    form = withDestination(form);
    if (!method.equals(ShippingMethod.STANDARD)) {
      form = form.with("method", method);
    }
    form = discount.isEmpty() ? form : withDiscount(form, discount.get());
    return form.with("expected_total", expectedTotal).fingerprint();
  }

  private Fingerprint.Form withDestination(Fingerprint.Form form) {
    return switch (destination) {
      case Destination.Saved(AddressId address) -> form.with("address_id", address);
      case Destination.Given(PostalAddress address) -> {
        Fingerprint.Form parts = form.with("recipient", address.recipient());
        for (String line : address.lines()) {
          parts = parts.with("line", line);
        }
        yield parts
            .with("locality", address.locality())
            .with("administrative_area", address.administrativeArea())
            .with("postal_code", address.postalCode())
            .with("region_code", address.region().value())
            .with("phone", address.phone());
      }
    };
  }

  private static Fingerprint.Form withDiscount(Fingerprint.Form form, Discount discount) {
    return switch (discount) {
      case Discount.Percent(int basisPoints) -> form.with("percent_basis_points", basisPoints);
      case Discount.Amount(Money amount) -> form.with("amount", amount);
      case Discount.Code(DiscountCode code) -> form.with("code", code);
    };
  }
}
