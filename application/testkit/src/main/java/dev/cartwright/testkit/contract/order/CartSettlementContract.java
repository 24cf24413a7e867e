package dev.cartwright.testkit.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.order.port.CartSettlement.Settlement;
import dev.cartwright.application.shared.RemoteCallGuard;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.contract.shared.Race;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link CartSettlement} has to do.
 *
 * <p>Extend this class in the adapter's own tests; besides the settlement they fill the carts.
 */
public abstract class CartSettlementContract {

  private static final int CALLERS = 8;

  /** For the adapter's test class. */
  protected CartSettlementContract() {}

  /** Returns the settlement under test; of the same carts each time within one test. */
  protected abstract CartSettlement carts();

  /** Makes a user with an empty cart. */
  protected abstract UserId newUser();

  /** Puts so many units of a new product into the user's cart, and returns the product. */
  protected abstract ProductId putIntoCart(UserId user, int units);

  /** Returns how many units of a product are in the user's cart. */
  protected abstract long unitsInCart(UserId user, ProductId product);

  /** Returns a time at which an order may have been created that is to be settled now. */
  protected abstract Instant recently();

  /** Returns a time so long ago that nobody can tell which orders of it were settled. */
  protected abstract Instant tooLongAgo();

  @Test
  @DisplayName("R1: what was ordered is subtracted, and no more than is there")
  void whatWasOrderedIsSubtracted() {
    UserId user = newUser();
    ProductId tea = putIntoCart(user, 5);
    ProductId pot = putIntoCart(user, 1);
    ProductId cup = putIntoCart(user, 4);

    assertThat(settle(user, newOrder(), recently(), units(3, tea), units(2, pot)))
        .isEqualTo(Settlement.SUBTRACTED);

    assertThat(unitsInCart(user, tea)).isEqualTo(2);
    assertThat(unitsInCart(user, pot)).isZero();
    assertThat(unitsInCart(user, cup)).isEqualTo(4);
  }

  @Test
  @DisplayName("R1: a repeat subtracts nothing")
  void aRepeatSubtractsNothing() {
    UserId user = newUser();
    ProductId tea = putIntoCart(user, 5);
    OrderId order = newOrder();
    Instant time = recently();

    assertThat(settle(user, order, time, units(2, tea))).isEqualTo(Settlement.SUBTRACTED);
    assertThat(settle(user, order, time, units(2, tea))).isEqualTo(Settlement.ALREADY_SUBTRACTED);

    assertThat(unitsInCart(user, tea)).isEqualTo(3);
  }

  @Test
  @DisplayName("R1: concurrent calls for one order subtract once")
  void concurrentCallsSubtractOnce() {
    UserId user = newUser();
    ProductId tea = putIntoCart(user, 20);
    OrderId order = newOrder();
    Instant time = recently();

    List<Settlement> answers = Race.of(CALLERS, () -> settle(user, order, time, units(2, tea)));

    assertThat(answers).filteredOn(Settlement.SUBTRACTED::equals).hasSize(1);
    assertThat(answers).filteredOn(Settlement.ALREADY_SUBTRACTED::equals).hasSize(CALLERS - 1);
    assertThat(unitsInCart(user, tea)).isEqualTo(18);
  }

  @Test
  @DisplayName("R2: what may have been subtracted before is skipped")
  void whatNobodyCanTellIsSkipped() {
    UserId user = newUser();
    ProductId tea = putIntoCart(user, 5);

    assertThat(settle(user, newOrder(), tooLongAgo(), units(2, tea))).isEqualTo(Settlement.SKIPPED);
    assertThat(unitsInCart(user, tea)).isEqualTo(5);
  }

  @Test
  @DisplayName("R3: no cart is settled inside a transaction")
  void noCartIsSettledInsideATransaction() {
    UserId user = newUser();
    RequestedItem item = units(1, putIntoCart(user, 1));

    assertThatThrownBy(() ->
            RemoteCallGuard.duringTransaction(() -> settle(user, newOrder(), recently(), item)))
        .isInstanceOf(IllegalStateException.class);
  }

  private Settlement settle(UserId user, OrderId order, Instant time, RequestedItem... items) {
    return carts().settle(user, order, time, List.of(items));
  }

  private static OrderId newOrder() {
    return new OrderId(UUID.randomUUID());
  }

  private static RequestedItem units(int units, ProductId product) {
    return new RequestedItem(product, new Quantity(units));
  }
}
