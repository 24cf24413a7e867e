package dev.cartwright.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.domain.shared.Result;
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
    Order order = Sample.in(from);
    Optional<Result<Order, OrderError>> moved = move(order, to);

    if (moved.isEmpty()) {
      // Nothing leads back to the beginning.
      assertThat(to).isEqualTo(OrderState.PENDING);
      assertThat(isLegal(from, to)).isFalse();
    } else if (isLegal(from, to)) {
      assertThat(Sample.ok(moved.get()).snapshot().state()).isEqualTo(to);
    } else {
      assertThat(Sample.refused(moved.get()))
          .isEqualTo(new OrderError.IllegalTransition(order.snapshot().id(), from, to));
    }
  }

  private static Optional<Result<Order, OrderError>> move(Order order, OrderState to) {
    Rejection why = Rejection.of(new OrderError.TotalTooLarge());
    return switch (to) {
      case PENDING -> Optional.empty();
      case CONFIRMED -> Optional.of(order.confirm("user", Sample.NOW));
      case REJECTED -> Optional.of(order.reject(why, "user", Sample.NOW));
      case CANCELLED -> Optional.of(order.cancel(Optional.empty(), "user", Sample.NOW));
    };
  }

  @ParameterizedTest
  @MethodSource("allMoves")
  void theTableSaysWhatTheOperationsDo(OrderState from, OrderState to) {
    assertThat(from.allowed().contains(to)).isEqualTo(isLegal(from, to));
  }

  @Test
  void anIllegalMoveSaysFromToAndAllowed() {
    OrderError error = Sample.refused(Sample.in(OrderState.CONFIRMED).confirm("user", Sample.NOW));

    assertThat(error.detail().metadata())
        .containsEntry("from", "CONFIRMED")
        .containsEntry("to", "CONFIRMED")
        .containsEntry("allowed", "[CANCELLED]");
  }
}
