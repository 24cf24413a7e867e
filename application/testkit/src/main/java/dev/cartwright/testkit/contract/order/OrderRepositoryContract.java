package dev.cartwright.testkit.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.order.Discount;
import dev.cartwright.domain.order.GrantedDiscount;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.Quote;
import dev.cartwright.domain.order.TimelineEntry;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Orders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link OrderRepository} has to do.
 *
 * <p>Extend this class in the adapter's own tests. The tests use new ids throughout, so the store
 * need not be emptied in between.
 */
public abstract class OrderRepositoryContract {

  private static final int WRITERS = 8;

  /** For the adapter's test class. */
  protected OrderRepositoryContract() {}

  /** Returns the repository under test; of the same store each time within one test. */
  protected abstract OrderRepository orders();

  /** Returns the transactions that the repository joins. */
  protected abstract Transactions transactions();

  @Test
  @DisplayName("R1: an unknown order, and one of another user, is empty")
  void whatIsNotTheOwnersIsEmpty() {
    Order.Snapshot saved = orders().save(Orders.confirmed()).snapshot();

    assertThat(find(Orders.confirmed())).isEmpty();
    assertThat(orders().find(new UserId(UUID.randomUUID()), saved.id())).isEmpty();
    assertThat(orders().lock(new UserId(UUID.randomUUID()), saved.id())).isEmpty();
  }

  @Test
  @DisplayName("R2: find returns what save returned")
  void findReturnsWhatSaveReturned() {
    UserId owner = new UserId(UUID.randomUUID());
    GrantedDiscount amount = new GrantedDiscount("amount", new Discount.Amount(Money.of(5, "KWD")));
    Quote free = Orders.quote(owner, Optional.of(amount), Orders.offer(Money.of(3, "KWD")));
    for (Order order :
        List.of(
            Orders.confirmed(owner),
            Orders.rejected(owner),
            Orders.pendingOf(free, Orders.TIME),
            Orders.withOneMore(Orders.confirmed(owner)))) {
      Order saved = orders().save(order);

      assertThat(saved.snapshot()).isEqualTo(order.snapshot().withVersion(new Version(1)));
      assertThat(find(saved)).contains(saved.snapshot());
      assertThat(saved.happened()).isEmpty();
    }
  }

  @Test
  @DisplayName("R2: a later save replaces the order")
  void aLaterSaveReplacesTheOrder() {
    Order first = orders().save(Orders.confirmed());
    Order longer = orders().save(Orders.withOneMore(first));
    Order cancelled = orders().save(Orders.cancelled(longer));

    assertThat(find(first)).contains(cancelled.snapshot());
    assertThat(cancelled.snapshot().lines()).hasSize(3);
    assertThat(cancelled.snapshot().version()).isEqualTo(new Version(3));
  }

  @Test
  @DisplayName("R3: changes under the lock follow one another")
  void changesUnderTheLockFollowOneAnother() {
    Order.Snapshot saved = orders().save(Orders.confirmed()).snapshot();

    List<Boolean> done = Race.of(WRITERS, () -> appendUnderLock(saved));

    assertThat(done).hasSize(WRITERS).containsOnly(true);
    assertThat(orders().find(saved.owner(), saved.id()).orElseThrow().snapshot().lines())
        .hasSize(2 + WRITERS);
  }

  private boolean appendUnderLock(Order.Snapshot saved) {
    return transactions()
        .inTransaction(() -> {
          Order locked = orders().lock(saved.owner(), saved.id()).orElseThrow();
          Order more = orders().save(Orders.withOneMore(locked));
          return new Transactions.Commit<>(more.snapshot().id().equals(saved.id()));
        });
  }

  @Test
  @DisplayName("R4: a stale save is refused and changes nothing")
  void aStaleSaveIsRefused() {
    Order first = orders().save(Orders.confirmed());
    Order winner = orders().save(Orders.withOneMore(first));
    Order.Snapshot state = winner.snapshot();

    assertThatThrownBy(() -> orders().save(Orders.withOneMore(first)))
        .isInstanceOf(PortException.StaleWrite.class);
    assertThat(find(winner)).contains(state);
    assertThat(orders().timelineOf(state.owner(), state.id())).hasSize(3);
  }

  @Test
  @DisplayName("R4: an order whose number is taken is refused and changes nothing")
  void anOrderWhoseNumberIsTakenIsRefused() {
    Order.Snapshot first = orders().save(Orders.confirmed()).snapshot();
    Quote quote = Orders.quoteOf(Orders.offer());
    OrderId id = new OrderId(UUID.randomUUID());
    Order second = Order.place(id, first.number(), quote, "user", Orders.TIME);

    assertThatThrownBy(() -> orders().save(second)).isInstanceOf(PortException.StaleWrite.class);
    assertThat(find(second)).isEmpty();
  }

  @Test
  @DisplayName("R5: of concurrent saves of one version exactly one succeeds")
  void oneOfManyConcurrentSavesSucceeds() {
    Order read = orders().save(Orders.confirmed());

    List<Boolean> outcomes = Race.of(WRITERS, () -> trySave(Orders.withOneMore(read)));

    assertThat(outcomes).filteredOn(won -> won).hasSize(1);
  }

  private boolean trySave(Order order) {
    try {
      return orders().save(order).snapshot().version().number() > 1;
    } catch (PortException.StaleWrite e) {
      return false;
    }
  }

  @Test
  @DisplayName("R8, R9: a settled cart is noted once, and leaves version and update time")
  void aSettledCartIsNotedOnce() {
    Order.Snapshot saved = orders().save(Orders.confirmed()).snapshot();
    TimelineEntry entry =
        TimelineEntry.bySystem(
            TimelineEntry.Type.CART_SETTLED, Orders.TIME.plusSeconds(9), Map.of());

    assertThat(orders().settleCart(new UserId(UUID.randomUUID()), saved.id(), entry)).isFalse();
    assertThat(orders().settleCart(saved.owner(), saved.id(), entry)).isTrue();
    assertThat(orders().settleCart(saved.owner(), saved.id(), entry)).isFalse();

    Order settled = orders().find(saved.owner(), saved.id()).orElseThrow();
    assertThat(settled.snapshot()).isEqualTo(saved.withCartSettled());
    assertThat(orders().timelineOf(saved.owner(), saved.id())).hasSize(3).endsWith(entry);
    assertThat(orders().save(Orders.withOneMore(settled)).snapshot().cartSettled()).isTrue();
  }

  @Test
  @DisplayName("R10: an order that was read before its cart was settled does not take that back")
  void aSettledCartStaysSettled() {
    Order read = orders().save(Orders.confirmed());
    Order.Snapshot state = read.snapshot();
    TimelineEntry entry =
        TimelineEntry.bySystem(
            TimelineEntry.Type.CART_SETTLED, Orders.TIME.plusSeconds(9), Map.of());
    assertThat(orders().settleCart(state.owner(), state.id(), entry)).isTrue();

    Order.Snapshot saved = orders().save(Orders.withOneMore(read)).snapshot();

    assertThat(saved.cartSettled()).isTrue();
    assertThat(find(read)).contains(saved);
  }

  @Test
  @DisplayName("R6: the timeline tells what happened, oldest first, to the owner only")
  void theTimelineTellsWhatHappened() {
    Order created = Orders.confirmed();
    Order more = Orders.withOneMore(orders().save(created));
    Order.Snapshot saved = orders().save(more).snapshot();

    List<TimelineEntry> expected = new ArrayList<>(created.happened());
    expected.addAll(more.happened());
    assertThat(orders().timelineOf(saved.owner(), saved.id())).isEqualTo(expected).hasSize(3);
    assertThat(orders().timelineOf(new UserId(UUID.randomUUID()), saved.id())).isEmpty();
  }

  private Optional<Order.Snapshot> find(Order order) {
    Order.Snapshot state = order.snapshot();
    return orders().find(state.owner(), state.id()).map(Order::snapshot);
  }
}
