package dev.cartwright.domain.product;

import static dev.cartwright.domain.product.ReservationCall.COMMIT;
import static dev.cartwright.domain.product.ReservationCall.EXPIRE;
import static dev.cartwright.domain.product.ReservationCall.HOLD;
import static dev.cartwright.domain.product.ReservationCall.RELEASE;
import static dev.cartwright.domain.product.ReservationCall.RETURN;
import static dev.cartwright.domain.product.ReservationCall.TAKE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole table of calls and states, written down once more. */
class ReservationCallTest {

  private static final Map<ReservationCall, ReservationStep> ON_NOTHING =
      Map.of(
          HOLD, ReservationStep.HOLD,
          TAKE, ReservationStep.TAKE,
          COMMIT, ReservationStep.REFUSE,
          RELEASE, ReservationStep.ENTOMB,
          RETURN, ReservationStep.ENTOMB,
          EXPIRE, ReservationStep.STAY);

  private static final Map<ReservationCall, ReservationStep> ON_HELD =
      Map.of(
          HOLD, ReservationStep.STAY,
          TAKE, ReservationStep.COMMIT,
          COMMIT, ReservationStep.COMMIT,
          RELEASE, ReservationStep.RELEASE,
          RETURN, ReservationStep.RELEASE,
          EXPIRE, ReservationStep.EXPIRE);

  private static final Map<ReservationCall, ReservationStep> ON_COMMITTED =
      Map.of(RETURN, ReservationStep.GIVE_BACK);

  static Stream<Arguments> calls() {
    return Stream.of(ReservationCall.values())
        .flatMap(call -> Stream.of(ReservationState.values()).map(on -> Arguments.of(call, on)));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void everyCallDoesToEveryStateWhatTheTableSays(ReservationCall call, ReservationState state) {
    assertThat(call.on(state)).isEqualTo(expected(call, state));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aStepOnceMoreChangesNothing(ReservationCall call, ReservationState state) {
    Optional<ReservationState> next =
        switch (call.on(state)) {
          case COMMIT -> Optional.of(ReservationState.COMMITTED);
          case RELEASE, EXPIRE -> Optional.of(ReservationState.RELEASED);
          case GIVE_BACK -> Optional.of(ReservationState.RETURNED);
          case HOLD, TAKE, ENTOMB, STAY, REFUSE -> Optional.empty();
        };

    // A held reservation that is returned is released, and a released one stays.
    next.ifPresent(after -> assertThat(call.on(after)).isEqualTo(ReservationStep.STAY));
  }

  @ParameterizedTest
  @MethodSource("onNothing")
  void everyCallDoesToNothingWhatTheTableSays(ReservationCall call) {
    assertThat(call.onNothing()).isEqualTo(ON_NOTHING.get(call));
  }

  static Stream<ReservationCall> onNothing() {
    return Stream.of(ReservationCall.values());
  }

  private static ReservationStep expected(ReservationCall call, ReservationState state) {
    Map<ReservationCall, ReservationStep> table =
        switch (state) {
          case HELD -> ON_HELD;
          case COMMITTED -> ON_COMMITTED;
          case RELEASED, RETURNED -> Map.of();
        };
    return table.getOrDefault(call, ReservationStep.STAY);
  }
}
