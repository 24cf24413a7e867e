package dev.cartwright.domain.order;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits an amount over weights so that the parts sum exactly to it (Hamilton's method). */
final class LargestRemainder {

  private LargestRemainder() {}

  /**
   * Returns one part a weight, in their order; of equal remainders the first is served first.
   *
   * @param amount zero or positive; if it is not above the sum of the weights, no part is above its
   *     weight
   * @param weights zero or positive; at least one is positive unless {@code amount} is zero
   */
  static List<Long> split(long amount, List<Long> weights) {
    BigInteger sum =
        weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    if (sum.signum() == 0) {
      return weights;
    }
    List<BigInteger[]> quotas =
        weights.stream()
            .map(weight -> BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weight)))
            .map(product -> product.divideAndRemainder(sum))
            .toList();
    List<Long> parts =
        new ArrayList<>(quotas.stream().map(quota -> quota[0].longValueExact()).toList());
    long left = amount - parts.stream().mapToLong(Long::longValue).sum();
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> quotas.get(i)[1]).reversed())
        .limit(left)
        .forEach(i -> parts.set(i, parts.get(i) + 1));
    return List.copyOf(parts);
  }
}
