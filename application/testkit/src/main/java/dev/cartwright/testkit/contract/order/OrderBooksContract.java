package dev.cartwright.testkit.contract.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.OrderBooks;
import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderAccount;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.shared.Deviation;
import dev.cartwright.domain.shared.Invariant;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.testkit.contract.shared.Pages;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.OrderHistories;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link OrderBooks} has to do.
 *
 * <p>Extend this class in the adapter's own tests; besides the books they give the stores that the
 * books show, which no other test damages.
 */
public abstract class OrderBooksContract {

  private static final int WRITERS = 8;
  private static final int ROUNDS = 10;
  private static final PageRequest SMALL_PAGES = PageRequest.first(2);

  /** For the adapter's test class. */
  protected OrderBooksContract() {}

  /** Returns the books under test; of the same store each time within one test. */
  protected abstract OrderBooks books();

  /** Returns where the orders are kept. */
  protected abstract OrderRepository orders();

  /** Returns where their changes are kept. */
  protected abstract OrderChanges changes();

  /** Returns the transactions that both join. */
  protected abstract Transactions transactions();

  @Test
  @DisplayName("R1: an order is shown with all of its changes, in order")
  void anOrderIsShownWithItsChanges() {
    Order order = histories().cancelled(histories().notAdded(histories().added(confirmed())));

    OrderAccount.Sound account = accountOf(order);

    assertThat(account.state()).isEqualTo(order.snapshot());
    assertThat(account.twins()).isEmpty();
    assertThat(account.changes()).hasSize(4);
    for (OrderChange change : account.changes()) {
      assertThat(changes().find(change.id())).contains(change);
    }
    assertThat(recorded(account)).isEmpty();
  }

  @Test
  @DisplayName("R1: whatever is written meanwhile, an order is of one moment")
  void anOrderIsOfOneMoment() {
    CountDownLatch writing = new CountDownLatch(WRITERS);
    Callable<List<Deviation>> writer = () -> writes(writing);
    Callable<List<Deviation>> reader = () -> audits(writing);

    List<List<Deviation>> found =
        Race.between(
            Stream.concat(IntStream.range(0, WRITERS).mapToObj(i -> writer), Stream.of(reader))
                .toList());

    assertThat(found).allSatisfy(deviations -> assertThat(deviations).isEmpty());
  }

  private List<Deviation> writes(CountDownLatch writing) {
    try {
      Order order = transactions().inTransaction(() -> commit(confirmed()));
      for (int round = 0; round < ROUNDS; round++) {
        Order before = order;
        order = transactions().inTransaction(() -> commit(histories().added(before)));
      }
      return List.of();
    } finally {
      writing.countDown();
    }
  }

  private static Transactions.Outcome<Order> commit(Order order) {
    return new Transactions.Commit<>(order);
  }

  /** Audits again and again while others write, and once more when they are done. */
  private List<Deviation> audits(CountDownLatch writing) {
    List<Deviation> found = new ArrayList<>();
    boolean last = false;
    while (found.isEmpty()) {
      Pages.all(PageRequest.first(50), books()::orders).stream()
          .flatMap(account -> recorded(account).stream())
          .forEach(found::add);
      if (last) {
        return found;
      }
      last = writing.getCount() == 0;
    }
    return found;
  }

  @Test
  @DisplayName("R3: page by page every order is met once")
  void everyOrderIsMetOnce() {
    Set<OrderId> made =
        Set.of(idOf(confirmed()), idOf(histories().rejected()), idOf(histories().pending()));

    List<OrderId> met =
        Pages.all(SMALL_PAGES, books()::orders).stream().map(OrderAccount::order).toList();

    assertThat(met).containsAll(made).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("R4: orders are found by id, unknown ones are not")
  void ordersAreFoundById() {
    Set<OrderId> made = Set.of(idOf(confirmed()), idOf(histories().rejected()));
    Set<OrderId> asked = Set.copyOf(Stream.concat(made.stream(), Stream.of(unknown())).toList());

    assertThat(books().orders(asked))
        .extracting(OrderAccount::order)
        .containsExactlyInAnyOrderElementsOf(made);
    assertThat(books().orders(Set.of())).isEmpty();
  }

  private OrderHistories histories() {
    return new OrderHistories(orders(), changes());
  }

  private Order confirmed() {
    return histories().confirmed();
  }

  private OrderAccount.Sound accountOf(Order order) {
    return (OrderAccount.Sound) books().orders(Set.of(idOf(order))).getFirst();
  }

  private static OrderId idOf(Order order) {
    return order.snapshot().id();
  }

  private static OrderId unknown() {
    return new OrderId(UUID.randomUUID());
  }

  /** Returns what order and changes say of each other; there is no stock here. */
  private static List<Deviation> recorded(OrderAccount account) {
    return account.deviations(Map.of()).stream()
        .filter(deviation -> deviation.invariant() == Invariant.I8)
        .toList();
  }
}
