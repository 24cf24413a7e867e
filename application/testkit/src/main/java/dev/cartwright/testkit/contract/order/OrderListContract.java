package dev.cartwright.testkit.contract.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.OrderFilter;
import dev.cartwright.application.order.OrderSorting;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.order.Quote;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.contract.shared.Pages;
import dev.cartwright.testkit.fixture.Orders;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the list of every {@link OrderRepository} has to do.
 *
 * <p>Extend this class in the adapter's own tests, besides {@link OrderRepositoryContract}.
 */
public abstract class OrderListContract {

  private static final PageRequest SMALL = PageRequest.first(2);

  /** For the adapter's test class. */
  protected OrderListContract() {}

  /** Returns the repository under test; of the same store each time within one test. */
  protected abstract OrderRepository orders();

  @Test
  @DisplayName("R7: pages meet every order once, newest first, ids telling equal times apart")
  void pagesMeetEveryOrderOnce() {
    UserId owner = new UserId(UUID.randomUUID());
    List<Order.Snapshot> saved =
        Stream.of(0, 1, 1, 1, 2, 3, 3)
            .map(second -> save(owner, Orders.TIME.plusSeconds(second)))
            .toList();
    Comparator<Order.Snapshot> oldestFirst = Comparator.comparing(OrderSorting::placeOf);

    assertThat(all(OrderFilter.of(owner)))
        .isEqualTo(saved.stream().sorted(oldestFirst.reversed()).toList());
    assertThat(all(filter(owner, Set.of(), OrderSorting.OLDEST_FIRST)))
        .isEqualTo(saved.stream().sorted(oldestFirst).toList());
  }

  @Test
  @DisplayName("R7: only the owner's orders are listed, unless nobody is named")
  void onlyTheOwnersOrdersAreListed() {
    Instant time = Instant.EPOCH.plusNanos(1000 * ThreadLocalRandom.current().nextLong(1L << 40));
    Order.Snapshot mine = save(new UserId(UUID.randomUUID()), time);
    Order.Snapshot others = save(new UserId(UUID.randomUUID()), time);
    OrderFilter everybody =
        new OrderFilter(
            Optional.empty(),
            Set.of(),
            Optional.of(time),
            Optional.of(time.plusNanos(1000)),
            OrderSorting.NEWEST_FIRST);

    assertThat(all(OrderFilter.of(mine.owner()))).containsExactly(mine);
    assertThat(all(everybody)).containsExactlyInAnyOrder(mine, others);
  }

  @Test
  @DisplayName("R7: rejected orders are listed only if they are asked for")
  void rejectedOrdersAreListedOnlyIfAskedFor() {
    UserId owner = new UserId(UUID.randomUUID());
    Order.Snapshot confirmed = save(owner, Orders.TIME);
    Order.Snapshot rejected = orders().save(Orders.rejected(owner)).snapshot();
    Set<OrderState> both = Set.of(OrderState.REJECTED, OrderState.CONFIRMED);

    assertThat(all(OrderFilter.of(owner))).containsExactly(confirmed);
    assertThat(all(filter(owner, Set.of(OrderState.REJECTED), OrderSorting.NEWEST_FIRST)))
        .containsExactly(rejected);
    assertThat(all(filter(owner, both, OrderSorting.NEWEST_FIRST)))
        .containsExactlyInAnyOrder(confirmed, rejected);
  }

  @Test
  @DisplayName("R7: a range of time includes its beginning and not its end")
  void aRangeOfTimeIncludesItsBeginning() {
    UserId owner = new UserId(UUID.randomUUID());
    List<Order.Snapshot> saved =
        Stream.of(0, 1, 2, 3).map(it -> save(owner, Orders.TIME.plusSeconds(it))).toList();
    OrderFilter range =
        new OrderFilter(
            Optional.of(owner),
            Set.of(),
            Optional.of(Orders.TIME.plusSeconds(1)),
            Optional.of(Orders.TIME.plusSeconds(3)),
            OrderSorting.OLDEST_FIRST);

    assertThat(all(range)).isEqualTo(saved.subList(1, 3));
  }

  private Order.Snapshot save(UserId owner, Instant time) {
    Quote quote = Orders.quote(owner, Optional.empty(), Orders.offer());
    return orders().save(Orders.confirmedOf(quote, time)).snapshot();
  }

  private static OrderFilter filter(UserId owner, Set<OrderState> states, OrderSorting sorting) {
    return new OrderFilter(Optional.of(owner), states, Optional.empty(), Optional.empty(), sorting);
  }

  private List<Order.Snapshot> all(OrderFilter filter) {
    return Pages.all(SMALL, request -> orders().list(filter, request));
  }
}
