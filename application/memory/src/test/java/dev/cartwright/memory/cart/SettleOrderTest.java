package dev.cartwright.memory.cart;

import static dev.cartwright.testkit.fixture.Carts.lineOf;
import static dev.cartwright.testkit.fixture.Results.errorOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.cart.SettleOrder;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Role;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartChange;
import dev.cartwright.domain.cart.CartChange.Outcome;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.cart.CartLine;
import dev.cartwright.domain.cart.PlacedOrder;
import dev.cartwright.domain.cart.SettledOrders;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.fixture.PlacedOrders;
import dev.cartwright.testkit.fixture.Results;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettleOrderTest {

  private static final Caller ORDER_SERVICE = new Caller.Service(SettleOrder.ORDER_SERVICE);

  private final CartWorld world = new CartWorld();
  private final CartLine tea = lineOf(5);

  @Test
  void whatWasOrderedIsTakenOutOnce() {
    world.cartWith(tea);
    PlacedOrder order = order(2);

    CartChange first = settle(order);
    CartChange again = settle(order);

    assertThat(first.outcome()).isEqualTo(Outcome.MADE);
    assertThat(first.cart().snapshot()).isEqualTo(world.kept());
    assertThat(again.outcome()).isEqualTo(Outcome.MADE_BEFORE);
    assertThat(again.cart().snapshot()).isEqualTo(world.kept());
    assertThat(world.kept().totalQuantity()).isEqualTo(3);
  }

  @Test
  void anOrderWithoutACartIsRememberedForTheCartThatFollows() {
    PlacedOrder order = order(2);
    assertThat(settle(order).outcome()).isEqualTo(Outcome.MADE);
    assertThat(world.kept().lines()).isEmpty();

    assertThat(world.carts.save(Results.valueOf(kept().add(tea))).stored().lines()).hasSize(1);

    assertThat(settle(order).outcome()).isEqualTo(Outcome.MADE_BEFORE);
    assertThat(world.kept().totalQuantity()).isEqualTo(5);
  }

  @Test
  void anOldOrderIsSkippedAndLeavesNoTrace() {
    PlacedOrder order = order(2);
    world.time.step(SettledOrders.STEP_AGE_MAX.plus(Duration.ofSeconds(1)));

    assertThat(settle(order).outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(world.carts.find(world.shopper)).isEmpty();
  }

  @Test
  void theOrderServiceAndTheSystemMay() {
    for (Caller caller : new Caller[] {ORDER_SERVICE, Caller.system()}) {
      assertThat(world.settleOrder.handle(new SettleOrder.Command(caller, world.shopper, order(1))))
          .isInstanceOf(Result.Ok.class);
    }
  }

  @ParameterizedTest
  @MethodSource("others")
  void nobodyElseMay(Caller other) {
    world.cartWith(tea);

    assertThat(
            errorOf(
                world.settleOrder.handle(new SettleOrder.Command(other, world.shopper, order(1)))))
        .isEqualTo(new CartError.OrderServiceOnly());
    assertThat(world.kept().totalQuantity()).isEqualTo(5);
  }

  static Stream<Caller> others() {
    return Stream.of(
        CartWorld.STRANGER,
        new Caller.EndUser(Optional.empty(), "staff", Set.of(Role.STAFF)),
        new Caller.Service("productservice"));
  }

  @Test
  void theUserHimselfMayNot() {
    assertThat(
            errorOf(
                world.settleOrder.handle(
                    new SettleOrder.Command(world.caller, world.shopper, order(1)))))
        .isEqualTo(new CartError.OrderServiceOnly());
  }

  private PlacedOrder order(int units) {
    return PlacedOrders.of(world.time.now(), tea.withQuantity(new Quantity(units)));
  }

  private CartChange settle(PlacedOrder order) {
    return Results.valueOf(
        world.settleOrder.handle(new SettleOrder.Command(ORDER_SERVICE, world.shopper, order)));
  }

  private Cart kept() {
    return world.carts.find(world.shopper).orElseThrow();
  }
}
