package dev.cartwright.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of money, over currencies without decimals, with two and with three. */
class MoneyTest {

  private static final int SAMPLES = 1_000;
  private static final long SEED = 20_260_101;

  /** Half of it still adds up without passing the ends of the numbers. */
  private static final long AMOUNT_BOUND = Long.MAX_VALUE / 4;

  private final Random random = new Random(SEED);

  @ParameterizedTest
  @ValueSource(strings = {"JPY", "EUR", "KWD"})
  void sumsDoNotDependOnTheOrder(String currency) {
    for (int i = 0; i < SAMPLES; i++) {
      Money a = any(currency);
      Money b = any(currency);
      Money c = any(currency);

      assertThat(a.plus(b)).isEqualTo(b.plus(a));
      assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"JPY", "EUR", "KWD"})
  void whatIsAddedCanBeTakenAway(String currency) {
    Money zero = Money.zero(Currency.getInstance(currency));
    for (int i = 0; i < SAMPLES; i++) {
      Money a = any(currency);
      Money b = any(currency);

      assertThat(a.plus(b).minus(b)).isEqualTo(a);
      assertThat(a.minus(b)).isEqualTo(a.plus(b.negated()));
      assertThat(a.plus(zero)).isEqualTo(a);
      assertThat(a.minus(a).isZero()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"JPY", "EUR", "KWD"})
  void multiplyingIsAddingAgainAndAgain(String currency) {
    for (int factor = 0; factor <= 50; factor++) {
      Money a = Money.of(random.nextLong(-1_000_000, 1_000_000), currency);
      Money sum =
          LongStream.range(0, factor)
              .mapToObj(i -> a)
              .reduce(Money.zero(a.currency()), Money::plus);

      assertThat(a.times(factor)).isEqualTo(sum);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"JPY", "EUR", "KWD"})
  void exactlyOneOfNegativeZeroAndPositiveIsTrue(String currency) {
    for (int i = 0; i < SAMPLES; i++) {
      Money a = any(currency);

      assertThat(a.isNegative()).isEqualTo(a.amountMinor() < 0);
      assertThat(a.negated().isNegative()).isEqualTo(a.amountMinor() > 0);
    }
    assertThat(Money.of(0, currency).isZero()).isTrue();
    assertThat(Money.of(0, currency).isNegative()).isFalse();
  }

  @Test
  void whatDoesNotFitIsNoAmount() {
    Money most = Money.of(Long.MAX_VALUE, "EUR");
    Money least = Money.of(Long.MIN_VALUE, "EUR");
    Money cent = Money.of(1, "EUR");

    assertThatThrownBy(() -> most.plus(cent)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> least.minus(cent)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> least.negated()).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    assertThat(most.times(1).minus(most).isZero()).isTrue();
  }

  @Test
  void currenciesDoNotMix() {
    Money euro = Money.of(1, "EUR");
    Money yen = Money.of(1, "JPY");

    assertThat(euro).isNotEqualTo(yen);
    assertThatThrownBy(() -> euro.plus(yen)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> euro.minus(yen)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eur", "EURO", "EU", "ZZZ", "€", "XXX", "XAU"})
  void whatIsNoCurrencyWithAMinorUnitIsRefused(String code) {
    assertThatThrownBy(() -> Money.of(1, code))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("currency_code: " + code);
  }

  @Test
  void everyCurrencyWithAMinorUnitIsMoney() {
    assertThat(Currency.getAvailableCurrencies())
        .filteredOn(currency -> currency.getDefaultFractionDigits() >= 0)
        .allMatch(it -> Money.of(7, it.getCurrencyCode()).equals(new Money(7, it)))
        .hasSizeGreaterThan(150);
  }

  @Test
  void moneyIsWrittenInMinorUnits() {
    assertThat(Money.of(-1250, "KWD")).hasToString("-1250 KWD");
  }

  private Money any(String currency) {
    return Money.of(random.nextLong(-AMOUNT_BOUND, AMOUNT_BOUND), currency);
  }
}
