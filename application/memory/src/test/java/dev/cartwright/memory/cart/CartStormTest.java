package dev.cartwright.memory.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Shows that carts survive every storm, and that the storm would tell if they did not. */
class CartStormTest {

  private static final int SEEDS = 300;

  @Test
  void everyOrderIsTakenOutOnceAndNothingThatWasAddedIsLost() {
    assertThat(seedsThatEndBadly(Optional.empty()).toArray()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aPlantedFaultIsFound(CartFault fault) {
    assertThat(seedsThatEndBadly(Optional.of(fault)).findFirst()).isPresent();
  }

  private static LongStream seedsThatEndBadly(Optional<CartFault> fault) {
    return LongStream.range(0, SEEDS).filter(seed -> !CartStorm.endsWell(seed, fault));
  }
}
