package dev.cartwright.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.Quantity;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Properties of prices that hold for all lines, discounts and currencies. */
class PricePropertiesTest {

  private static final int RUNS = 2_000;
  private static final long SEED = 20260304;

  private final Random random = new Random(SEED);

  @Test
  void totalsAreTheSumOfTheirPartsAndNothingIsNegative() {
    for (int run = 0; run < RUNS; run++) {
      List<OrderLine> lines = lines();
      Quote quote = Sample.quote(discount(lines), lines);
      Totals totals = quote.totals();
      Money subtotal = totals.subtotal();

      assertThat(totals.total())
          .isEqualTo(subtotal.plus(totals.discount()).plus(totals.shipping()).plus(totals.tax()));
      assertThat(subtotal).isEqualTo(sum(quote.lines(), OrderLine::lineTotal));
      assertThat(totals.discount()).isEqualTo(sum(quote.lines(), OrderLine::discount));
      assertThat(subtotal.plus(totals.discount()).isNegative()).isFalse();
      assertThat(quote.lines())
          .allMatch(line -> !line.lineTotal().plus(line.discount()).isNegative());
    }
  }

  @Test
  void aShareIsLessThanOneUnitFromItsExactPart() {
    for (int run = 0; run < RUNS; run++) {
      List<Long> weights = random.longs(1 + random.nextInt(20), 0, 100_000).boxed().toList();
      long sum = weights.stream().mapToLong(Long::longValue).sum();
      long amount = sum == 0 ? 0 : random.nextLong(sum + 1);

      List<Long> parts = LargestRemainder.split(amount, weights);

      assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(amount);
      for (int i = 0; i < parts.size(); i++) {
        long exactTimesSum = amount * weights.get(i);
        assertThat(Math.abs(parts.get(i) * sum - exactTimesSum)).isLessThan(Math.max(sum, 1));
        assertThat(parts.get(i)).isBetween(0L, weights.get(i));
      }
    }
  }

  @Test
  void appendingALineKeepsTheEquationAndTheShipping() {
    for (int run = 0; run < RUNS / 10; run++) {
      List<OrderLine> lines = lines();
      Currency currency = lines.getFirst().unitPrice().currency();
      Order pending =
          Order.place(
              new OrderId(UUID.randomUUID()),
              OrderNumber.of(run),
              Sample.quote(discount(lines), lines),
              "user",
              Sample.NOW);
      Order order = pending.apply(Sample.creationOf(pending), Sample.NOW);
      Totals before = order.snapshot().totals();

      OrderChange addition =
          Sample.ok(
              order.addition(
                  Sample.request(order, ChangeKind.ADD),
                  1,
                  Sample.offer(new Money(random.nextLong(10_000), currency)),
                  new Quantity(1 + random.nextInt(99)),
                  Optional.empty()));
      Totals after = order.apply(addition, Sample.NOW).snapshot().totals();

      // Restoring checks every sum again.
      assertThat(after.shipping()).isEqualTo(before.shipping());
      assertThat(after.subtotal().minus(before.subtotal()).isNegative()).isFalse();
    }
  }

  private List<OrderLine> lines() {
    String code = Sample.CURRENCIES.get(random.nextInt(Sample.CURRENCIES.size()));
    Currency currency = Money.currencyOf(code);
    return IntStream.rangeClosed(1, 1 + random.nextInt(12))
        .mapToObj(number ->
            OrderLine.of(
                number,
                Sample.offer(new Money(random.nextLong(100_000), currency)),
                new Quantity(1 + random.nextInt(Quantity.UNITS_MAX))))
        .toList();
  }

  private Optional<GrantedDiscount> discount(List<OrderLine> lines) {
    Currency currency = lines.getFirst().unitPrice().currency();
    Discount.Terms percent =
        new Discount.Percent(1 + random.nextInt(Discount.Percent.BASIS_POINTS_MAX));
    Discount.Terms amount =
        new Discount.Amount(new Money(1 + random.nextLong(10_000_000), currency));
    return switch (random.nextInt(3)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new GrantedDiscount("percent", percent));
      default -> Optional.of(new GrantedDiscount("amount", amount));
    };
  }

  private static Money sum(List<OrderLine> lines, Function<OrderLine, Money> part) {
    return lines.stream().map(part).reduce(Money::plus).orElseThrow();
  }
}
