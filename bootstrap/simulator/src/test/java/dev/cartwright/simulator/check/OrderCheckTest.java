package dev.cartwright.simulator.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.Rejection;
import dev.cartwright.domain.product.ReleaseCause;
import dev.cartwright.domain.product.Reservation;
import dev.cartwright.domain.product.ReservationId;
import dev.cartwright.domain.product.ReservationState;
import dev.cartwright.domain.product.Shortage;
import dev.cartwright.domain.product.StockLines;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.testkit.fixture.Changes;
import dev.cartwright.testkit.fixture.Orders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderCheckTest {

  private static final Order PENDING =
      Orders.pendingOf(Orders.quoteOf(Orders.offer()), Orders.TIME);
  private static final OrderChange CREATION = Changes.creationOf(PENDING);
  private static final Order CONFIRMED = PENDING.apply(CREATION, Orders.TIME);
  private static final OrderChange APPLIED =
      CREATION.applied(PENDING.snapshot(), CONFIRMED.snapshot());
  private static final Rejection OUT_OF_STOCK = Changes.rejected(CREATION).refusal().orElseThrow();
  private static final Rejection TIMED_OUT = Rejection.of(new ChangeError.OrderTimedOut());
  private static final ReservationId ID = new ReservationId(CREATION.order(), 0);
  private static final ProductId PRODUCT = CREATION.items().getFirst().product();

  @Test
  void anOrderIsWhatItsChangesMadeOfIt() {
    assertThat(findings(CONFIRMED, APPLIED, committed())).isEmpty();
    assertThat(findings(PENDING, APPLIED, committed()))
        .anyMatch(it -> it.contains("its changes made an order CONFIRMED"));
    assertThat(findings(rejected(OUT_OF_STOCK), APPLIED, committed()))
        .containsExactly(
            "I8: its changes made an order CONFIRMED " + rejected(OUT_OF_STOCK).snapshot());
  }

  @ParameterizedTest
  @CsvSource({
    "OUT_OF_STOCK, OUT_OF_STOCK, true",
    "OUT_OF_STOCK, ABANDONED, false",
    "OUT_OF_STOCK, EXPIRED, false",
    "ORDER_TIMED_OUT, OUT_OF_STOCK, false",
    "ORDER_TIMED_OUT, ABANDONED, true",
    "ORDER_TIMED_OUT, EXPIRED, true"
  })
  void aRefusalIsTheCauseOfTheReservation(String reason, ReleaseCause cause, boolean right) {
    Rejection why = reason.equals("OUT_OF_STOCK") ? OUT_OF_STOCK : TIMED_OUT;

    assertThat(findings(rejected(why), CREATION.rejected(why), released(cause)).isEmpty())
        .isEqualTo(right);
  }

  private static List<String> findings(Order order, OrderChange change, Reservation reservation) {
    Findings findings = new Findings();
    new OrderCheck(Map.of(ID, reservation), Set.of(), findings)
        .run(List.of(new StoredOrder(order.snapshot(), List.of(change), List.of())));
    return findings.all();
  }

  private static Order rejected(Rejection why) {
    return PENDING.reject(CREATION, why, Orders.TIME);
  }

  private static Reservation committed() {
    return reservation(ReservationState.COMMITTED, Optional.empty());
  }

  private static Reservation released(ReleaseCause cause) {
    return reservation(ReservationState.RELEASED, Optional.of(cause));
  }

  private static Reservation reservation(ReservationState state, Optional<ReleaseCause> cause) {
    boolean soldOut = cause.filter(ReleaseCause.OUT_OF_STOCK::equals).isPresent();
    return new Reservation(
        ID,
        state,
        cause,
        Optional.of(
            StockLines.of(
                CREATION.items().stream()
                    .map(it -> new StockLines.Line(it.product(), it.quantity()))
                    .toList())),
        soldOut ? List.of(new Shortage(PRODUCT, 1, 0)) : List.of(),
        Optional.empty());
  }
}
