package dev.cartwright.domain.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.domain.product.StockAccount.LedgerSum;
import dev.cartwright.domain.shared.Deviation;
import dev.cartwright.domain.shared.Invariant;
import dev.cartwright.domain.shared.ProductId;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockAccountTest {

  private static final ProductId PRODUCT = new ProductId(UUID.randomUUID());
  private static final Instant TIME = Instant.parse("2026-03-04T05:06:07Z");

  @Test
  void entriesInOrderAddUp() {
    LedgerSum sum =
        LedgerSum.EMPTY
            .plus(entry(1, 10, "by hand", 10))
            .plus(entry(2, -4, "some-order/0/reserve/some-product", 6))
            .plus(entry(3, -1, "by hand too", 5));

    assertThat(sum).isEqualTo(new LedgerSum(3, 5, 9, 0, OptionalLong.empty()));
    assertThat(new StockAccount(PRODUCT, 5, 3, 1, 3, sum).deviations()).isEmpty();
  }

  @Test
  void theFirstMisfitIsKept() {
    LedgerSum sum =
        LedgerSum.EMPTY
            .plus(entry(1, 10, "by hand", 10))
            .plus(entry(3, -1, "a gap", 9))
            .plus(entry(4, -1, "a wrong number", 7));

    assertThat(sum.firstMisfit()).hasValue(3);
    assertThat(brokenBy(new StockAccount(PRODUCT, 8, 3, 0, 0, sum))).containsExactly(Invariant.I3);
  }

  @Test
  void eachInvariantIsToldApart() {
    LedgerSum ledger = new LedgerSum(2, 5, 5, 0, OptionalLong.empty());
    LedgerSum oversold = new LedgerSum(2, 5, 5, -1, OptionalLong.empty());

    assertThat(brokenBy(new StockAccount(PRODUCT, 5, 2, 1, 0, ledger)))
        .containsExactly(Invariant.I1);
    assertThat(brokenBy(new StockAccount(PRODUCT, 5, 2, 0, 0, oversold)))
        .containsExactly(Invariant.I2);
    assertThat(brokenBy(new StockAccount(PRODUCT, 5, 3, 0, 0, ledger)))
        .containsExactly(Invariant.I3);
    assertThat(brokenBy(new StockAccount(PRODUCT, -5, 2, 0, 0, oversold)))
        .containsExactly(Invariant.I1, Invariant.I2, Invariant.I3);
  }

  private static LedgerEntry entry(long sequence, long delta, String movement, long available) {
    return new LedgerEntry(
        sequence, new StockMovement(PRODUCT, delta, movement, "tested"), available, TIME);
  }

  private static List<Invariant> brokenBy(StockAccount account) {
    return account.deviations().stream().map(Deviation::invariant).toList();
  }
}
