package dev.cartwright.domain.shared;

import static java.util.Objects.requireNonNull;

import java.util.Currency;

/**
 * An amount of one currency, in its minor unit; may be negative.
 *
 * @param amountMinor the amount in minor units: cents for EUR, yen for JPY, fils for KWD
 * @param currency an ISO 4217 currency that has a minor unit
 */
public record Money(long amountMinor, Currency currency) {

  /** Checks the currency. */
  public Money {
    requireNonNull(currency, "currency");
    if (currency.getDefaultFractionDigits() < 0) {
      throw new InvalidValueException("currency_code", currency, "a currency with a minor unit");
    }
  }

  /**
   * Returns the amount in the currency of that ISO 4217 code.
   *
   * @throws InvalidValueException if the code is not one, in capitals
   */
  public static Money of(long amountMinor, String currencyCode) {
    return new Money(amountMinor, currencyOf(currencyCode));
  }

  /**
   * Returns the currency of an ISO 4217 code.
   *
   * @throws InvalidValueException if the code is not one, in capitals
   */
  public static Currency currencyOf(String currencyCode) {
    try {
      return Currency.getInstance(currencyCode);
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException("currency_code", currencyCode, "an ISO 4217 code");
    }
  }

  /** Returns nothing, in that currency. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * Returns the sum.
   *
   * @throws ArithmeticException if it does not fit
   * @throws IllegalArgumentException if the currencies differ
   */
  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.addExact(amountMinor, other.amountMinor), currency);
  }

  /**
   * Returns the difference.
   *
   * @throws ArithmeticException if it does not fit
   * @throws IllegalArgumentException if the currencies differ
   */
  public Money minus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.subtractExact(amountMinor, other.amountMinor), currency);
  }

  /**
   * Returns the amount that many times.
   *
   * @throws ArithmeticException if it does not fit
   */
  public Money times(long factor) {
    return new Money(Math.multiplyExact(amountMinor, factor), currency);
  }

  /** Returns the amount with the other sign. */
  public Money negated() {
    return new Money(Math.negateExact(amountMinor), currency);
  }

  /** Tells whether the amount is below zero. */
  public boolean isNegative() {
    return amountMinor < 0;
  }

  /** Tells whether the amount is zero. */
  public boolean isZero() {
    return amountMinor == 0;
  }

  /** Returns the ISO 4217 code of the currency. */
  public String currencyCode() {
    return currency.getCurrencyCode();
  }

  /** Returns the amount in minor units and the code, as in {@code 1999 EUR}. */
  @Override
  public String toString() {
    return amountMinor + " " + currencyCode();
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("currencies differ: " + this + ", " + other);
    }
  }
}
