package dev.cartwright.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderChangeTest {

  private static final Instant LATER = Sample.NOW.plusSeconds(60);
  private static final Rejection TIMED_OUT = Rejection.of(new ChangeError.OrderTimedOut());

  private final Order order =
      Order.restore(Sample.in(OrderState.CONFIRMED).snapshot().withVersion(new Version(2)));
  private final OrderChange addition = addition(1);

  private OrderChange addition(int units) {
    return Sample.ok(addition(1, units));
  }

  private Result<OrderChange, OrderError> addition(int number, int units) {
    return order.addition(
        Sample.request(order, ChangeKind.ADD),
        number,
        Sample.offer(),
        new Quantity(units),
        Optional.of(new Etag("2")));
  }

  @Test
  void anAdditionHoldsItsLineAndWhatTheOrderWillCost() {
    Order after = order.apply(addition, LATER);

    assertThat(addition.isPending()).isTrue();
    assertThat(addition.lines()).isEqualTo(after.snapshot().lines().subList(1, 2));
    assertThat(addition.totals()).isEqualTo(after.snapshot().totals());
    assertThat(addition.items())
        .containsExactly(new RequestedItem(addition.lines().getFirst().product(), new Quantity(1)));
    assertThat(after.happened().getLast().type()).isEqualTo(TimelineEntry.Type.ITEM_ADDED);
    assertThat(after.happened().getLast().actor()).isEqualTo("user");
  }

  @Test
  void whatAnAdditionCostsIsDecidedOnce() {
    TotalEntry discount =
        new TotalEntry(TotalEntry.Type.DISCOUNT, "by other rules", Sample.euros(-7));
    List<TotalEntry> entries = new ArrayList<>(addition.totals().entries());
    entries.addFirst(discount);
    Totals decided = new Totals(addition.totals().subtotal(), entries);

    Order after = order.apply(costing(decided), LATER);

    assertThat(after.snapshot().totals()).isEqualTo(decided);
    assertThat(after.snapshot().lines())
        .extracting(OrderLine::discount)
        .containsExactly(Sample.euros(-5), Sample.euros(-2));
  }

  private OrderChange costing(Totals totals) {
    return new OrderChange(
        addition.request(),
        addition.order(),
        addition.number(),
        addition.state(),
        addition.lines(),
        totals,
        addition.response(),
        addition.refusal());
  }

  @Test
  void anAppliedChangeRemembersWhatItAnswered() {
    Order.Snapshot before = order.snapshot();
    Order.Snapshot after = order.apply(addition, LATER).snapshot().withVersion(new Version(3));

    OrderChange applied = addition.applied(before, after);

    assertThat(applied.isPending()).isFalse();
    assertThat(before.asOf(applied.response().orElseThrow())).isEqualTo(after);
    assertThat(applied.response().orElseThrow().previousTotal()).isEqualTo(before.totals().total());
  }

  @Test
  void anOrderOfManyChangesCanOnlyBeCancelled() {
    ChangeRequest cancelling = Sample.request(order, ChangeKind.CANCEL);
    int tooMany = OrderChange.CHANGES_MAX + 1;

    assertThat(Sample.ok(addition(OrderChange.CHANGES_MAX, 1)).isPending()).isTrue();
    assertThat(Sample.refused(addition(tooMany, 1)))
        .isEqualTo(
            new OrderError.OrderFull(OrderError.OrderFull.Limit.CHANGES, OrderChange.CHANGES_MAX));
    assertThat(Sample.ok(order.cancellation(cancelling, tooMany, Optional.empty())).isPending())
        .isTrue();
  }

  @Test
  void aRejectedAdditionLeavesTheOrderAsItWas() {
    Order after = order.reject(addition, TIMED_OUT, LATER);

    assertThat(after.snapshot().lines()).isEqualTo(order.snapshot().lines());
    assertThat(after.snapshot().state()).isEqualTo(OrderState.CONFIRMED);
    assertThat(after.happened().getLast().type()).isEqualTo(TimelineEntry.Type.ITEM_REJECTED);
    assertThat(after.happened().getLast().actor()).isEqualTo("system");
    assertThat(after.happened().getLast().details())
        .containsEntry("reason", "ORDER_TIMED_OUT")
        .containsEntry("quantity", "1");
  }

  @Test
  void anAdditionThatDoesNotFitTheOrderAnyMoreIsCorrupt() {
    Order longer = order.apply(addition(2), LATER);
    OrderChange cancellation =
        OrderChange.cancellation(Sample.request(order, ChangeKind.CANCEL), order.snapshot(), 1);
    Order cancelled = order.apply(cancellation, LATER);

    assertThatThrownBy(() -> longer.apply(addition, LATER))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> cancelled.apply(addition, LATER))
        .hasMessageContaining("order_state: CANCELLED");
    assertThatThrownBy(() -> order.reject(cancellation, TIMED_OUT, LATER))
        .hasMessageContaining("change_kind");
  }

  @Test
  void aChangeEndsOnce() {
    OrderChange rejected = addition.rejected(TIMED_OUT);

    assertThat(rejected.refusal()).contains(TIMED_OUT);
    assertThatThrownBy(() -> rejected.applied(order.snapshot(), order.snapshot()))
        .hasMessageContaining("change_state: REJECTED");
    assertThatThrownBy(() -> rejected.rejected(TIMED_OUT)).hasMessageContaining("PENDING");
  }

  @Test
  void onlyWhatIsPendingOrNotSettledIsOpen() {
    OrderChange creation = Sample.creationOf(Sample.pending());
    OrderChange made = creation.applied(order.snapshot(), order.snapshot());

    assertThat(creation.stepLeft(false)).contains(ChangeStep.CONCLUDE);
    assertThat(made.stepLeft(false)).contains(ChangeStep.SETTLE_CART);
    assertThat(made.stepLeft(true)).isEmpty();
    assertThat(creation.rejected(TIMED_OUT).stepLeft(false)).isEmpty();
    assertThat(addition.stepLeft(true)).contains(ChangeStep.CONCLUDE);
    assertThat(addition.applied(order.snapshot(), order.snapshot()).stepLeft(false)).isEmpty();
  }

  @Test
  void aRepeatHasToAskForTheSame() {
    ChangeRequest request = addition.request();
    ChangeRequest other =
        new ChangeRequest(
            request.key(), Fingerprint.form().with("what", "pot").fingerprint(), LATER);

    assertThat(Sample.ok(addition.repeatedWith(request))).isEqualTo(addition);
    assertThat(Sample.refused(addition.repeatedWith(other)))
        .isEqualTo(new OrderError.IdempotencyKeyReused(request.key().requestId()));
  }

  @Test
  void onlyACreationIsNumberZero() {
    assertThatThrownBy(() ->
            OrderChange.cancellation(Sample.request(order, ChangeKind.CANCEL), order.snapshot(), 0))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("change_number");
  }

  @Test
  void anIdIsReadAsItIsWritten() {
    ChangeId id = addition.id();

    assertThat(ChangeId.parse(id.toString())).isEqualTo(id);
    assertThat(id.reservation().toString()).isEqualTo(order.snapshot().id() + "/1");
    for (String wrong : List.of("", "1", id + "0/1", id.toString().replace("/1", "/01"))) {
      assertThatThrownBy(() -> ChangeId.parse(wrong)).isInstanceOf(InvalidValueException.class);
    }
    assertThatThrownBy(() -> new ChangeId(id.owner(), id.order(), ChangeId.NUMBER_MAX + 1))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aStoredRefusalReadsAsItDidTheFirstTime() {
    OrderError first =
        new ChangeError.OutOfStock(List.of(new Shortage(Sample.offer().product(), 3, 2)));

    OrderError again = new ChangeError.ChangeRejected(Rejection.of(first), true);

    assertThat(again.replayed()).isTrue();
    assertThat(first.replayed()).isFalse();
    assertThat(again.detail().kind()).isEqualTo(first.detail().kind());
    assertThat(again.detail().reason()).isEqualTo(first.detail().reason());
    assertThat(again.detail().message()).isEqualTo(first.detail().message());
    assertThat(again.detail().metadata()).isEqualTo(first.detail().metadata());
    assertThat(again.detail().violations().getFirst().message())
        .isEqualTo(first.detail().violations().getFirst().message())
        .contains("3 units", "2 can be had");
  }

  @Test
  void theCauseOfAReleaseIsTheRefusal() {
    for (StockAnswer.Cause cause : StockAnswer.Cause.values()) {
      assertThat(new StockAnswer.Released(cause, List.of()).rejection().reason())
          .isEqualTo(cause == StockAnswer.Cause.OUT_OF_STOCK ? "OUT_OF_STOCK" : "ORDER_TIMED_OUT");
    }
  }
}
