package dev.cartwright.grpc.shared;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;

/** Translates amounts of money. */
public final class Monies {

  private Monies() {}

  /** Returns the message. */
  public static dev.cartwright.proto.type.v1.Money toMessage(Money amount) {
    return dev.cartwright.proto.type.v1.Money.newBuilder()
        .setAmountMinor(amount.amountMinor())
        .setCurrencyCode(amount.currencyCode())
        .build();
  }

  /**
   * Returns the amount.
   *
   * @throws InvalidValueException if the currency is not one
   */
  public static Money fromMessage(dev.cartwright.proto.type.v1.Money message) {
    return Money.of(message.getAmountMinor(), message.getCurrencyCode());
  }
}
