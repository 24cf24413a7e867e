package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.DiscountCodes;
import dev.cartwright.application.order.port.ProductCatalog;
import dev.cartwright.application.order.port.ShippingRates;
import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.application.shared.SideBySide;
import dev.cartwright.domain.order.Delivery;
import dev.cartwright.domain.order.Destination;
import dev.cartwright.domain.order.Discount;
import dev.cartwright.domain.order.DiscountCode;
import dev.cartwright.domain.order.GrantedDiscount;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.OrderError.DiscountRefused;
import dev.cartwright.domain.order.OrderLine;
import dev.cartwright.domain.order.OrderRequest;
import dev.cartwright.domain.order.Quote;
import dev.cartwright.domain.order.ShippingMethod;
import dev.cartwright.domain.order.ShippingRate;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.Result;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Works out what an order is, or would be: the one way to a price, for CreateOrder and PreviewOrder
 * alike. Reads, and changes nothing.
 */
public final class Quotes {

  private final UserDirectory users;
  private final ProductCatalog catalog;
  private final DiscountCodes discounts;
  private final ShippingRates rates;
  private final SideBySide sideBySide;

  /** Creates quotes from these sources; users and products are read side by side. */
  public Quotes(
      UserDirectory users,
      ProductCatalog catalog,
      DiscountCodes discounts,
      ShippingRates rates,
      SideBySide sideBySide) {
    this.users = requireNonNull(users, "users");
    this.catalog = requireNonNull(catalog, "catalog");
    this.discounts = requireNonNull(discounts, "discounts");
    this.rates = requireNonNull(rates, "rates");
    this.sideBySide = requireNonNull(sideBySide, "sideBySide");
  }

  /** Returns what the order costs now, or why it can't be had. */
  Result<Quote, OrderError> quote(OrderRequest request, Instant now) {
    return sideBySide.both(
        () -> Customers.active(users, request.owner()),
        () -> catalog.offersFor(request.items().products()),
        (customer, offers) ->
            customer
                .flatMap(it -> deliveryTo(it, request))
                .flatMap(delivery ->
                    request
                        .items()
                        .priced(offers)
                        .flatMap(lines -> quote(request, delivery, lines, now)))
                .flatMap(quote -> quote.expecting(request.expectedTotal())));
  }

  private static Result<Delivery, OrderError> deliveryTo(
      UserDirectory.Customer customer, OrderRequest request) {
    return switch (request.destination()) {
      case Destination.Given(PostalAddress address) ->
          Result.ok(new Delivery(address, Optional.empty(), request.method()));
      case Destination.Saved(AddressId id) -> {
        Optional<PostalAddress> saved = Optional.ofNullable(customer.addresses().get(id));
        yield saved
            .map(it -> new Delivery(it, Optional.of(id), request.method()))
            .map(Result::<Delivery, OrderError>ok)
            .orElseGet(() -> Result.err(new OrderError.AddressNotFound(customer.user(), id)));
      }
    };
  }

  private Result<Quote, OrderError> quote(
      OrderRequest request, Delivery delivery, List<OrderLine> lines, Instant now) {
    return Quote.subtotal(lines)
        .flatMap(subtotal ->
            granted(request, subtotal, now)
                .flatMap(discount ->
                    rateFor(request.method(), subtotal.currency())
                        .flatMap(
                            rate -> Quote.of(request.owner(), delivery, discount, lines, rate))));
  }

  private Result<Optional<GrantedDiscount>, OrderError> granted(
      OrderRequest request, Money subtotal, Instant now) {
    if (request.discount().isEmpty()) {
      return Result.ok(Optional.empty());
    }
    return switch (request.discount().get()) {
      case Discount.Terms terms ->
          GrantedDiscount.direct(terms, subtotal.currency()).map(Optional::of);
      case Discount.Code(DiscountCode code) ->
          discounts
              .find(code, request.owner())
              .map(offer -> offer.grant(subtotal, now))
              .orElseGet(() -> Result.err(DiscountRefused.of(code, DiscountRefused.Cause.UNKNOWN)))
              .map(Optional::of);
    };
  }

  private Result<ShippingRate, OrderError> rateFor(ShippingMethod method, Currency currency) {
    return rates
        .rateFor(method, currency)
        .map(Result::<ShippingRate, OrderError>ok)
        .orElseGet(() -> Result.err(new OrderError.ShippingUnavailable(method, currency)));
  }
}
