package dev.cartwright.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.domain.shared.InvalidValueException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderStateTest {

  /** Every legal move; all others of the cross-product are illegal. */
  private static final Map<OrderState, Set<OrderState>> LEGAL =
      Map.of(
          OrderState.PENDING, Set.of(OrderState.CONFIRMED, OrderState.REJECTED),
          OrderState.CONFIRMED, Set.of(OrderState.CANCELLED),
          OrderState.REJECTED, Set.of(),
          OrderState.CANCELLED, Set.of());

  private static boolean isLegal(OrderState from, OrderState to) {
    return LEGAL.getOrDefault(from, Set.of()).contains(to);
  }

  static Stream<Arguments> allMoves() {
    return Stream.of(OrderState.values())
        .flatMap(from -> Stream.of(OrderState.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("allMoves")
  void aMoveSucceedsIfAndOnlyIfItIsLegal(OrderState from, OrderState to) {
    if (to == OrderState.PENDING) {
      // Nothing leads back to the beginning.
      assertThat(isLegal(from, to)).isFalse();
    } else if (isLegal(from, to)) {
      assertThat(move(Sample.in(from), to).snapshot().state()).isEqualTo(to);
    } else {
      assertThatThrownBy(() -> move(Sample.in(from), to))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("order_state: " + from);
    }
  }

  private static Order move(Order order, OrderState to) {
    OrderChange creation = Sample.creationOf(order);
    OrderChange cancellation =
        OrderChange.cancellation(Sample.request(order, ChangeKind.CANCEL), order.snapshot(), 1);
    return switch (to) {
      case PENDING -> order;
      case CONFIRMED -> order.apply(creation, Sample.NOW);
      case REJECTED ->
          order.reject(creation, Rejection.of(new OrderError.TotalTooLarge()), Sample.NOW);
      case CANCELLED -> order.apply(cancellation, Sample.NOW);
    };
  }

  @ParameterizedTest
  @MethodSource("allMoves")
  void theTableSaysWhatTheOperationsDo(OrderState from, OrderState to) {
    assertThat(from.allowed().contains(to)).isEqualTo(isLegal(from, to));
  }

  @Test
  void anIllegalMoveSaysFromToAndAllowed() {
    Order rejected = Sample.in(OrderState.REJECTED);
    OrderError error =
        Sample.refused(
            rejected.cancellation(
                Sample.request(rejected, ChangeKind.CANCEL), 1, Optional.empty()));

    assertThat(error.detail().metadata())
        .containsEntry("from", "REJECTED")
        .containsEntry("to", "CANCELLED")
        .containsEntry("allowed", "[]");
  }
}
