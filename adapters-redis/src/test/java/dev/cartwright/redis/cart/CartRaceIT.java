package dev.cartwright.redis.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.cart.AddItem;
import dev.cartwright.application.cart.AddItemHandler;
import dev.cartwright.application.cart.EditCart;
import dev.cartwright.application.cart.EditCartHandler;
import dev.cartwright.application.cart.SettleOrder;
import dev.cartwright.application.cart.SettleOrderHandler;
import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.cart.port.UserDirectory.Standing;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Retrying;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.Offer;
import dev.cartwright.domain.cart.PlacedOrder;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.embedded.SharedServers;
import dev.cartwright.memory.cart.InMemoryProductCatalog;
import dev.cartwright.memory.cart.InMemoryUserDirectory;
import dev.cartwright.memory.cart.RandomFirstVersions;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.redis.shared.RedisConnection;
import dev.cartwright.redis.shared.RedisSettings;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Carts;
import dev.cartwright.testkit.fixture.Offers;
import dev.cartwright.testkit.fixture.PlacedOrders;
import dev.cartwright.testkit.fixture.Results;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many adds to one cart at once, over two connections as two processes have them. */
class CartRaceIT {

  private static final int ADDS = 100;
  private static final int ORDERS = 20;
  private static final int PLENTY = 500;
  private static final int RETRIES_MAX = 1000;
  private static final long WAIT_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(20);

  private final UserId user = new UserId(UUID.randomUUID());
  private final Offer offer = Offers.forSale();
  private final InMemoryUserDirectory users = new InMemoryUserDirectory();
  private final InMemoryProductCatalog catalog = new InMemoryProductCatalog();

  @Test
  void noneOfManyAddsAtOnceFailsOrIsLost() {
    users.put(user, Standing.ACTIVE);
    catalog.put(offer);
    RedisSettings settings = RedisSettings.of(SharedServers.redisUrl());
    try (RedisConnection one = RedisConnection.open(settings);
        RedisConnection other = RedisConnection.open(settings)) {
      CartRepository carts = new RedisCartRepository(one.client());
      Callable<Integer> here = adderOn(carts);
      Callable<Integer> there = adderOn(new RedisCartRepository(other.client()));

      assertThat(
              Race.between(
                  IntStream.range(0, ADDS).mapToObj(i -> i % 2 == 0 ? here : there).toList()))
          .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, ADDS).boxed().toList());
      assertThat(carts.find(user).orElseThrow().stored().totalQuantity()).isEqualTo(ADDS);
    }
  }

  @Test
  void ordersAreTakenOutOnceWhileOthersAdd() {
    users.put(user, Standing.ACTIVE);
    catalog.put(offer);
    RedisSettings settings = RedisSettings.of(SharedServers.redisUrl());
    try (RedisConnection one = RedisConnection.open(settings);
        RedisConnection other = RedisConnection.open(settings)) {
      CartRepository carts = new RedisCartRepository(one.client());
      CartRepository there = new RedisCartRepository(other.client());
      Cart first =
          carts.save(Carts.with(Carts.emptyCart(user), offer.lineOf(new Quantity(PLENTY))));
      List<Callable<Integer>> racers = new ArrayList<>();
      for (int i = 0; i < ORDERS; i++) {
        PlacedOrder order = PlacedOrders.of(Instant.now(), offer.lineOf(new Quantity(2)));
        racers.addAll(List.of(adderOn(carts), settlerOn(carts, order), settlerOn(there, order)));
      }

      assertThat(Race.between(racers)).allMatch(total -> total > 0);

      Cart.Snapshot last = carts.find(user).orElseThrow().stored();
      assertThat(last.totalQuantity()).isEqualTo(PLENTY + ORDERS - 2 * ORDERS);
      assertThat(last.version().number() - first.stored().version().number()).isEqualTo(2 * ORDERS);
    }
  }

  /** Takes the order out and answers the total after it. */
  private Callable<Integer> settlerOn(CartRepository carts, PlacedOrder order) {
    SettleOrder settle = new SettleOrderHandler(editOn(carts), new SystemTimeSource());
    SettleOrder.Command command = new SettleOrder.Command(Caller.system(), user, order);
    return () -> Results.valueOf(settle.handle(command)).cart().snapshot().totalQuantity();
  }

  private static EditCart editOn(CartRepository carts) {
    return new Retrying<>(
            new EditCartHandler(carts, new RandomFirstVersions()), CartRaceIT::awaitRetry)
        ::handle;
  }

  /** Adds one unit and answers the total after it. */
  private Callable<Integer> adderOn(CartRepository carts) {
    AddItem addItem = new AddItemHandler(users, catalog, editOn(carts));
    AddItem.Command command =
        new AddItem.Command(
            Caller.system(), user, offer.product(), new Quantity(1), Optional.empty());
    return () -> Results.valueOf(addItem.handle(command)).value().totalQuantity();
  }

  private static boolean awaitRetry(int retry) {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(WAIT_NANOS_MAX));
    return retry <= RETRIES_MAX;
  }
}
