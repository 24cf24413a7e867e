package dev.cartwright.domain.order;

import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.RegionCode;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders and their parts for the tests of this package. */
final class Sample {

  static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  static final List<String> CURRENCIES = List.of("JPY", "EUR", "KWD");

  private Sample() {}

  static PostalAddress address() {
    return new PostalAddress(
        "Ada", List.of("Street 1"), "Town", "", "01234", new RegionCode("DE"), Optional.empty());
  }

  static Delivery delivery() {
    return new Delivery(address(), Optional.empty(), ShippingMethod.STANDARD);
  }

  static Offer offer(Money price) {
    return new Offer(new ProductId(UUID.randomUUID()), "SKU", "Tea", price, true);
  }

  static Offer offer() {
    return offer(euros(1000));
  }

  static Money euros(long cents) {
    return Money.of(cents, "EUR");
  }

  static Quote quote(Optional<GrantedDiscount> discount, List<OrderLine> lines) {
    Currency currency = lines.getFirst().unitPrice().currency();
    return ok(
        Quote.of(
            new UserId(UUID.randomUUID()),
            delivery(),
            discount,
            lines,
            new ShippingRate(new Money(490, currency), Optional.empty())));
  }

  static Order pending() {
    OrderLine line = OrderLine.of(1, offer(), new Quantity(2));
    return Order.place(
        new OrderId(UUID.randomUUID()),
        OrderNumber.of(4711),
        quote(Optional.empty(), List.of(line)),
        "user",
        NOW);
  }

  static Order in(OrderState state) {
    Rejection why = Rejection.of(new OrderError.TotalTooLarge());
    Order pending = pending();
    OrderChange creation = creationOf(pending);
    return switch (state) {
      case PENDING -> pending;
      case CONFIRMED -> pending.apply(creation, NOW);
      case REJECTED -> pending.reject(creation, why, NOW);
      case CANCELLED -> cancelled(pending.apply(creation, NOW));
    };
  }

  private static Order cancelled(Order order) {
    ChangeRequest request = request(order, ChangeKind.CANCEL);
    return order.apply(ok(order.cancellation(request, 1, Optional.empty())), NOW);
  }

  static OrderChange creationOf(Order order) {
    return OrderChange.creation(request(order, ChangeKind.CREATE), order.snapshot());
  }

  static ChangeRequest request(Order order, ChangeKind kind) {
    RequestId requestId = new RequestId(UUID.randomUUID().toString());
    ChangeKey key = new ChangeKey(order.snapshot().owner(), kind, "user", requestId);
    return new ChangeRequest(key, Fingerprint.form().with("what", "tea").fingerprint(), NOW);
  }

  static <T> T ok(Result<T, OrderError> result) {
    return switch (result) {
      case Result.Ok<T, OrderError>(T value) -> value;
      case Result.Err<T, OrderError>(OrderError error) ->
          throw new AssertionError("refused: " + error);
    };
  }

  static OrderError refused(Result<?, OrderError> result) {
    return switch (result) {
      case Result.Ok<?, OrderError>(Object value) ->
          throw new AssertionError("not refused: " + value);
      case Result.Err<?, OrderError>(OrderError error) -> error;
    };
  }
}
