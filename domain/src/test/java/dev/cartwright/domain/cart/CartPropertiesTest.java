package dev.cartwright.domain.cart;

import static dev.cartwright.domain.cart.Samples.NOW;
import static dev.cartwright.domain.cart.Samples.line;
import static dev.cartwright.domain.cart.Samples.order;
import static dev.cartwright.domain.cart.Samples.product;
import static dev.cartwright.domain.cart.Samples.saved;
import static dev.cartwright.domain.cart.Samples.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.domain.cart.CartChange.Outcome;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for a cart whatever is done to it, in whatever order and however often. */
class CartPropertiesTest {

  private static final long SEED = 20260311;
  private static final int PRODUCTS = 3;

  private final Random random = new Random(SEED);

  private Cart cart = stored();
  private Instant now = NOW;
  private final int[] meant = new int[PRODUCTS];
  private final List<PlacedOrder> placed = new ArrayList<>();
  private final Set<PlacedOrder> takenOut = new HashSet<>();

  @Test
  void addsAndRepeatedClearsByOrdersSubtractEachOrderExactlyOnce() {
    for (int run = 0; run < 100; run++) {
      startAnew();
      for (int step = 0; step < 60; step++) {
        switch (random.nextInt(4)) {
          case 0 -> add();
          case 1 -> place();
          case 2 -> settleAny();
          default -> clearSometimes();
        }
        assertHoldsWhatIsMeant();
      }
      placed.forEach(this::settle);
      assertThat(takenOut).containsExactlyInAnyOrderElementsOf(placed);
      assertHoldsWhatIsMeant();
    }
  }

  @Test
  void pruningNeverLetsAnOrderSubtractTwiceAndTheFloorOnlyRises() {
    Instant floor = Instant.MIN;
    for (int step = 0; step < 1_200; step++) {
      now = now.plus(Duration.ofMinutes(random.nextInt(30)));
      add();
      place();
      settleAny();
      settleAny();
      assertHoldsWhatIsMeant();
      Instant next = orders().floor().orElse(Instant.MIN);
      assertThat(next).isAfterOrEqualTo(floor);
      floor = next;
    }
    assertThat(floor).isAfter(NOW);
    assertThat(orders().marks()).hasSizeLessThan(takenOut.size());
    placed.forEach(this::settle);
    assertHoldsWhatIsMeant();
  }

  private void startAnew() {
    cart = stored();
    placed.clear();
    takenOut.clear();
    Arrays.fill(meant, 0);
  }

  private SettledOrders orders() {
    return cart.snapshot().history().orders();
  }

  private void add() {
    int product = random.nextInt(PRODUCTS);
    int units = 1 + random.nextInt(4);
    if (cart.add(line(product, units)) instanceof Result.Ok<Cart, CartError>(Cart added)) {
      cart = saved(added);
      meant[product] += units;
    }
  }

  /** An order may come from a client whose clock, or whose task, is late. */
  private void place() {
    Instant created = now.minus(Duration.ofMinutes(random.nextInt(60)));
    int lines = 1 + random.nextInt(2);
    CartLine[] items = new CartLine[lines];
    for (int i = 0; i < lines; i++) {
      items[i] = line(random.nextInt(PRODUCTS), 1 + random.nextInt(4));
    }
    placed.add(order(placed.size(), created, items));
  }

  private void clearSometimes() {
    if (random.nextInt(10) == 0) {
      cart = saved(cart.clear());
      Arrays.fill(meant, 0);
    }
  }

  private void settleAny() {
    if (!placed.isEmpty()) {
      settle(placed.get(random.nextInt(placed.size())));
    }
  }

  private void settle(PlacedOrder order) {
    CartChange change = cart.settle(order, now);
    assertThat(change.outcome()).isIn(allowed(order));
    if (change.outcome() == Outcome.MADE) {
      assertThat(takenOut.add(order)).isTrue();
      for (PlacedOrder.Item item : order.items()) {
        int product = numberOf(item);
        meant[product] = Math.max(0, meant[product] - item.quantity().units());
      }
    }
    cart = saved(change.cart());
  }

  /** The truth may be forgotten, but nothing false is said. */
  private List<Outcome> allowed(PlacedOrder order) {
    return takenOut.contains(order)
        ? List.of(Outcome.MADE_BEFORE, Outcome.SKIPPED)
        : List.of(Outcome.MADE, Outcome.SKIPPED);
  }

  private static int numberOf(PlacedOrder.Item item) {
    return (int) item.product().value().getLeastSignificantBits();
  }

  private void assertHoldsWhatIsMeant() {
    for (int i = 0; i < PRODUCTS; i++) {
      int number = i;
      int present =
          cart.snapshot().lines().stream()
              .filter(line -> line.product().equals(product(number)))
              .map(CartLine::quantity)
              .mapToInt(Quantity::units)
              .sum();
      assertThat(present).isEqualTo(meant[i]);
    }
  }
}
