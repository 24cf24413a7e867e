package dev.cartwright.domain.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockAdjustmentTest {

  private static final ProductId PRODUCT = new ProductId(new UUID(0, 1));

  @Test
  void aDeltaMovesUnlessLessThanNothingOrTooMuchIsLeft() {
    assertThat(deltaOf(new StockChange.Delta(-5), 5)).isEqualTo(-5);
    assertThat(adjustment(new StockChange.Delta(-6)).against(5))
        .isEqualTo(Result.err(new ProductError.InsufficientStock(PRODUCT, 5, -6)));
    assertThat(deltaOf(new StockChange.Delta(1), StockLevel.UNITS_MAX - 1)).isEqualTo(1);
    assertThat(adjustment(new StockChange.Delta(1)).against(StockLevel.UNITS_MAX))
        .isEqualTo(Result.err(new ProductError.StockFull(PRODUCT, StockLevel.UNITS_MAX, 1)));
  }

  @Test
  void aReplacementMovesIfTheNumberIsAsExpected() {
    assertThat(deltaOf(new StockChange.Replacement(5, 2), 5)).isEqualTo(-3);
    assertThat(deltaOf(new StockChange.Replacement(5, 5), 5)).isZero();
    assertThat(adjustment(new StockChange.Replacement(5, 2)).against(4))
        .isEqualTo(Result.err(new ProductError.StockChanged(PRODUCT, 5, 4)));
  }

  @Test
  void numbersHaveLimits() {
    assertThat(new StockChange.Delta(-StockLevel.UNITS_MAX).units()).isNegative();
    assertThatThrownBy(() -> new StockChange.Delta(0)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new StockChange.Delta(StockLevel.UNITS_MAX + 1))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new StockChange.Delta(Long.MIN_VALUE))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new StockChange.Replacement(-1, 0))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new StockReason(" ")).isInstanceOf(InvalidValueException.class);
  }

  private static long deltaOf(StockChange change, long available) {
    return switch (adjustment(change).against(available)) {
      case Result.Ok<StockMovement, ProductError>(StockMovement movement) -> movement.delta();
      case Result.Err<StockMovement, ProductError>(ProductError error) ->
          throw new AssertionError(error);
    };
  }

  private static StockAdjustment adjustment(StockChange change) {
    return new StockAdjustment(PRODUCT, change, new StockReason("counted"), new UUID(0, 2));
  }
}
