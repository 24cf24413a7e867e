package dev.cartwright.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderTest {

  private final Order.Snapshot confirmed = Sample.in(OrderState.CONFIRMED).snapshot();

  @Test
  void whatHappenedRidesOnTheOrder() {
    Order order = Sample.in(OrderState.CANCELLED);

    assertThat(order.happened())
        .extracting(TimelineEntry::type)
        .containsExactly(
            TimelineEntry.Type.ORDER_CREATED,
            TimelineEntry.Type.ORDER_CONFIRMED,
            TimelineEntry.Type.ORDER_CANCELLED);
    assertThat(Order.restore(order.snapshot()).happened()).isEmpty();
  }

  @Test
  void anOrderInEveryStateCanBeRestored() {
    for (OrderState state : OrderState.values()) {
      Order.Snapshot stored = Sample.in(state).snapshot();

      assertThat(Order.restore(stored).snapshot()).isEqualTo(stored);
    }
  }

  @Test
  void linesThatDoNotFitTheTotalsAreCorrupt() {
    OrderLine line = confirmed.lines().getFirst();
    OrderLine dearer = OrderLine.of(1, Sample.offer(Sample.euros(1001)), line.quantity());
    OrderLine second = OrderLine.of(2, Sample.offer(), line.quantity());
    OrderLine yen = OrderLine.of(1, Sample.offer(Money.of(1000, "JPY")), line.quantity());

    assertThatThrownBy(() -> restore(List.of(dearer))).hasMessageContaining("subtotal");
    assertThatThrownBy(() -> restore(List.of(second))).hasMessageContaining("line_number");
    assertThatThrownBy(() -> restore(List.of(yen))).hasMessageContaining("currencies");
    assertThatThrownBy(() -> restore(List.of())).hasMessageContaining("lines");
  }

  private Order restore(List<OrderLine> lines) {
    return Order.restore(
        confirmed.asOf(
            new ChangeResponse(
                confirmed.version(),
                confirmed.state(),
                Sample.NOW,
                lines,
                confirmed.totals(),
                confirmed.totals().total())));
  }

  @Test
  void aRejectionBelongsToARejectedOrderOnly() {
    Order.Snapshot rejected = Sample.in(OrderState.REJECTED).snapshot();
    ChangeResponse asConfirmed =
        new ChangeResponse(
            rejected.version(),
            OrderState.CONFIRMED,
            Sample.NOW,
            rejected.lines(),
            rejected.totals(),
            rejected.totals().total());

    assertThat(rejected.rejection()).isPresent();
    assertThatThrownBy(() -> Order.restore(rejected.asOf(asConfirmed)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("rejection");
  }

  @Test
  void aRejectionKeepsTwentyViolationsAndCountsTheRest() {
    List<LineProblem> problems =
        IntStream.range(0, 21)
            .mapToObj(i ->
                new LineProblem(
                    i, new OrderError.ProductNotPurchasable(new ProductId(UUID.randomUUID()))))
            .toList();

    Rejection rejection = Rejection.of(new OrderError.LinesRefused(problems));

    assertThat(rejection.violations()).hasSize(20);
    assertThat(rejection.omitted()).isEqualTo(1);
    assertThat(rejection.reason()).isEqualTo("PRODUCT_NOT_PURCHASABLE");
  }
}
