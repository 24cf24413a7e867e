package dev.cartwright.domain.cart;

import static dev.cartwright.domain.cart.CartChange.Outcome.MADE;
import static dev.cartwright.domain.cart.CartChange.Outcome.MADE_BEFORE;
import static dev.cartwright.domain.cart.CartChange.Outcome.SKIPPED;
import static dev.cartwright.domain.cart.Samples.FIRST;
import static dev.cartwright.domain.cart.Samples.NOW;
import static dev.cartwright.domain.cart.Samples.USER;
import static dev.cartwright.domain.cart.Samples.line;
import static dev.cartwright.domain.cart.Samples.order;
import static dev.cartwright.domain.cart.Samples.orderId;
import static dev.cartwright.domain.cart.Samples.saved;
import static dev.cartwright.domain.cart.Samples.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How what was ordered leaves a cart. */
class CartSettleTest {

  private static final Duration MOMENT = Duration.ofSeconds(1);

  @Test
  void whatWasOrderedIsTakenOutAndTheRestStays() {
    Cart cart = stored(line(1, 5), line(2, 2), line(3, 1), line(4, 7));

    CartChange change = cart.settle(order(1, NOW, line(1, 3), line(2, 2), line(3, 9)), NOW);

    assertThat(change.outcome()).isEqualTo(MADE);
    assertThat(change.cart().snapshot().lines()).containsExactly(line(1, 2), line(4, 7));
    assertThat(change.cart().snapshot().version()).isEqualTo(FIRST.next());
  }

  @Test
  void aProductThatWasOrderedTwiceIsTakenOutTwice() {
    CartChange change = stored(line(1, 5)).settle(order(1, NOW, line(1, 2), line(1, 2)), NOW);

    assertThat(change.cart().snapshot().lines()).containsExactly(line(1, 1));
  }

  @Test
  void anOrderIsTakenOutOnce() {
    PlacedOrder order = order(1, NOW, line(1, 2));
    Cart once = saved(stored(line(1, 5)).settle(order, NOW).cart());

    CartChange again = once.settle(order, NOW.plus(MOMENT));

    assertThat(again.outcome()).isEqualTo(MADE_BEFORE);
    assertThat(again.cart()).isSameAs(once);
  }

  @Test
  void anOrderIsRememberedWhereThereIsNoCart() {
    PlacedOrder order = order(1, NOW, line(1, 2));
    CartChange none = Cart.open(USER, FIRST).settle(order, NOW);
    assertThat(none.outcome()).isEqualTo(MADE);
    assertThat(none.cart().isChanged()).isTrue();
    assertThat(none.cart().snapshot().lines()).isEmpty();

    Result<CartChange, CartError> again =
        saved(none.cart()).add(line(1, 5)).map(added -> added.settle(order, NOW));

    assertThat(again.map(CartChange::outcome)).isEqualTo(Result.ok(MADE_BEFORE));
    assertThat(again.map(change -> change.cart().snapshot().lines()))
        .isEqualTo(Result.ok(List.of(line(1, 5))));
  }

  @Test
  void aCustomersClearKeepsOrdersAndFloor() {
    Cart cart = stored(line(1, 5));
    for (int i = 0; i <= SettledOrders.MARKS_MAX; i++) {
      cart = cart.settle(order(i, NOW.plusSeconds(i), line(2, 1)), NOW).cart();
    }
    SettledOrders before = cart.snapshot().history().orders();
    assertThat(before.floor()).contains(NOW);

    assertThat(cart.clear().snapshot().history().orders()).isEqualTo(before);
  }

  @Test
  void anOrderOlderThan7DaysIsSkipped() {
    Cart cart = stored(line(1, 5));
    Instant seven = NOW.minus(SettledOrders.STEP_AGE_MAX);

    assertThat(cart.settle(order(1, seven, line(1, 1)), NOW).outcome()).isEqualTo(MADE);
    CartChange old = cart.settle(order(2, seven.minus(MOMENT), line(1, 1)), NOW);
    assertThat(old.outcome()).isEqualTo(SKIPPED);
    assertThat(old.cart()).isSameAs(cart);
  }

  @Test
  void aMarkIsForgottenAfter8DaysAndLeavesAFloor() {
    Cart cart = stored(line(1, 9)).settle(order(1, NOW, line(1, 1)), NOW).cart();
    Instant eight = NOW.plus(SettledOrders.MARK_AGE_MAX);

    Cart kept = cart.settle(order(2, eight, line(1, 1)), eight).cart();
    assertThat(kept.settle(order(1, NOW, line(1, 1)), eight).outcome()).isEqualTo(MADE_BEFORE);

    Instant later = eight.plus(MOMENT);
    Cart pruned = kept.settle(order(3, later, line(1, 1)), later).cart();
    assertThat(pruned.snapshot().history().orders().marks())
        .extracting(OrderMark::order)
        .containsExactly(orderId(2), orderId(3));
    assertThat(pruned.snapshot().history().orders().floor()).contains(NOW);
    assertThat(pruned.settle(order(1, NOW, line(1, 1)), later).outcome()).isEqualTo(SKIPPED);
  }

  @Test
  void theOldestOfTooManyIsForgottenFirstWhateverOrderTheyCameIn() {
    Cart cart = stored(line(1, 999));
    List<Integer> numbers =
        new ArrayList<>(IntStream.rangeClosed(1, SettledOrders.MARKS_MAX).boxed().toList());
    Collections.reverse(numbers);
    for (int number : numbers) {
      cart = cart.settle(order(number, NOW.plusSeconds(number), line(1, 1)), NOW).cart();
    }
    assertThat(cart.snapshot().history().orders().floor()).isEmpty();

    Cart one = cart.settle(order(1000, NOW.plusSeconds(1000), line(1, 1)), NOW).cart();

    assertThat(one.snapshot().history().orders().marks()).hasSize(SettledOrders.MARKS_MAX);
    assertThat(one.snapshot().history().orders().floor()).contains(NOW.plusSeconds(1));
    assertThat(one.settle(order(1, NOW.plusSeconds(1), line(1, 1)), NOW).outcome())
        .isEqualTo(SKIPPED);
  }

  @Test
  void anOrderAtTheTimeOfTheFloorIsSkippedAndANewerOneIsNot() {
    SettledOrders orders = new SettledOrders(List.of(), Optional.of(NOW));

    assertThat(orders.outcomeFor(new OrderMark(orderId(1), NOW), NOW)).isEqualTo(SKIPPED);
    assertThat(orders.outcomeFor(new OrderMark(orderId(1), NOW.plusNanos(1)), NOW)).isEqualTo(MADE);
  }

  @Test
  void aCartOutlivesTheOrdersThatCanStillBeTakenOut() {
    assertThat(Cart.IDLE_MAX).isGreaterThan(SettledOrders.STEP_AGE_MAX);
    assertThat(SettledOrders.MARK_AGE_MAX).isGreaterThan(SettledOrders.STEP_AGE_MAX);
  }

  @Test
  void whatBreaksAnInvariantIsRefused() {
    List<OrderMark> many =
        IntStream.rangeClosed(0, SettledOrders.MARKS_MAX)
            .mapToObj(i -> new OrderMark(orderId(i), NOW))
            .toList();
    List<OrderMark> twice =
        List.of(new OrderMark(orderId(1), NOW), new OrderMark(orderId(1), NOW.plus(MOMENT)));

    assertThatThrownBy(() -> new SettledOrders(many, Optional.empty()))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new SettledOrders(twice, Optional.empty()))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> order(1, NOW)).hasMessage("items: 0 items (expected: 1 to 100)");
  }
}
