package dev.cartwright.memory.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.cart.AddItem;
import dev.cartwright.application.cart.AddItemHandler;
import dev.cartwright.application.cart.EditCart;
import dev.cartwright.application.cart.EditCartHandler;
import dev.cartwright.application.cart.SettleOrder;
import dev.cartwright.application.cart.SettleOrderHandler;
import dev.cartwright.application.cart.port.UserDirectory.Standing;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.Retrying;
import dev.cartwright.domain.cart.CartChange;
import dev.cartwright.domain.cart.CartError;
import dev.cartwright.domain.cart.Offer;
import dev.cartwright.domain.cart.PlacedOrder;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.memory.shared.ImmediateBackoff;
import dev.cartwright.testkit.fixture.Offers;
import dev.cartwright.testkit.fixture.PlacedOrders;
import dev.cartwright.testkit.fixture.SteppedTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One customer who adds to a cart, and four of his orders whose items the order service takes out
 * of it again and again, all at once. One seed, one course of events.
 */
final class CartStorm {

  private static final int ADDS = 8;
  private static final int REPEATS = 3;
  private static final int PLENTY = 50;
  private static final int RETRIES_MAX = 1000;

  private final UserId user = new UserId(UUID.randomUUID());
  private final Offer tea = Offers.forSale();
  private final SteppedTime time = new SteppedTime();
  private final List<Runnable> waiting = new ArrayList<>();
  private final Random random;
  private final Optional<CartFault> fault;
  private final StormyCarts carts;
  private final AddItem addItem;
  private final SettleOrder settleOrder;
  private int meant;

  private CartStorm(long seed, Optional<CartFault> fault) {
    this.random = new Random(seed);
    this.fault = requireNonNull(fault, "fault");
    this.carts = new StormyCarts(random, fault, this::somebodyElse);
    Retrying<EditCart.Command, Result<CartChange, CartError>> edit =
        new Retrying<>(
            new EditCartHandler(carts, new RandomFirstVersions()),
            new ImmediateBackoff(RETRIES_MAX));
    InMemoryUserDirectory users = new InMemoryUserDirectory();
    InMemoryProductCatalog catalog = new InMemoryProductCatalog();
    users.put(user, Standing.ACTIVE);
    catalog.put(tea);
    this.addItem = new AddItemHandler(users, catalog, edit::handle);
    this.settleOrder = new SettleOrderHandler(edit::handle, time);
  }

  /** Tells whether the cart holds in the end what it is meant to. */
  static boolean endsWell(long seed, Optional<CartFault> fault) {
    return new CartStorm(seed, fault).endsWell();
  }

  private boolean endsWell() {
    PlacedOrder withoutCart = order(2);
    settle(withoutCart);
    add(2);
    PlacedOrder ofAll = order(2);
    settle(ofAll);
    add(PLENTY);
    meant = PLENTY;
    for (int i = 0; i < ADDS; i++) {
      int units = 1 + random.nextInt(3);
      meant += units;
      waiting.add(() -> add(units));
    }
    for (PlacedOrder order : List.of(order(3), order(4))) {
      meant -= order.items().getFirst().quantity().units();
      repeat(() -> settle(order));
    }
    repeat(() -> settle(withoutCart));
    repeat(() -> settle(ofAll));
    while (!waiting.isEmpty()) {
      anyOfThoseWhoWait().run();
    }
    return carts.find(user).map(cart -> cart.stored().totalQuantity()).orElse(0) == meant;
  }

  private void repeat(Runnable call) {
    for (int i = 0; i < REPEATS; i++) {
      waiting.add(call);
    }
  }

  private void somebodyElse() {
    if (!waiting.isEmpty() && random.nextBoolean()) {
      anyOfThoseWhoWait().run();
    }
  }

  private Runnable anyOfThoseWhoWait() {
    return waiting.remove(random.nextInt(waiting.size()));
  }

  private PlacedOrder order(int units) {
    return PlacedOrders.of(time.now(), tea.lineOf(new Quantity(units)));
  }

  private void settle(PlacedOrder order) {
    SettleOrder.Command command = new SettleOrder.Command(Caller.system(), user, order);
    untilAnswered(attempt -> require(settleOrder.handle(command)));
  }

  private void add(int units) {
    String id = UUID.randomUUID().toString();
    untilAnswered(attempt ->
        require(
            addItem.handle(
                new AddItem.Command(
                    Caller.system(), user, tea.product(), new Quantity(units), id(id, attempt)))));
  }

  private Optional<RequestId> id(String id, int attempt) {
    return switch (fault.orElse(CartFault.NO_MARK)) {
      case RETRY_WITHOUT_ID -> attempt == 0 ? Optional.of(new RequestId(id)) : Optional.empty();
      case RETRY_WITH_NEW_ID -> Optional.of(new RequestId(id + "/" + attempt));
      default -> Optional.of(new RequestId(id));
    };
  }

  private static void untilAnswered(Consumer<Integer> call) {
    for (int attempt = 0; attempt < RETRIES_MAX; attempt++) {
      try {
        call.accept(attempt);
        return;
      } catch (PortException.Unavailable lost) {
        // The client asks again.
      }
    }
    throw new AssertionError("never answered");
  }

  private static <T> void require(Result<T, CartError> result) {
    if (result instanceof Result.Err<T, CartError>(CartError error)) {
      throw new AssertionError(error.detail().message());
    }
  }
}
