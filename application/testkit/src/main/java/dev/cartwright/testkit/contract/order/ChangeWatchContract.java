package dev.cartwright.testkit.contract.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.ChangeFilter;
import dev.cartwright.application.order.ChangeFilter.Which;
import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PageSize;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.application.shared.port.Transactions.Commit;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeStep;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.TimelineEntry;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.contract.shared.Pages;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Changes;
import dev.cartwright.testkit.fixture.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ChangeWatch} has to do.
 *
 * <p>Extend this class in the adapter's own tests; besides the watch they give the changes and the
 * orders of the same store. What other tests have left there does no harm.
 */
public abstract class ChangeWatchContract {

  private static final int ROUNDS = 8;
  private static final Instant LATER = Orders.TIME.plusSeconds(3600);

  /** For the adapter's test class. */
  protected ChangeWatchContract() {}

  /** Returns the watch under test; of the same store each time within one test. */
  protected abstract ChangeWatch watch();

  /** Returns the changes that are watched. */
  protected abstract OrderChanges changes();

  /** Returns the orders that are changed. */
  protected abstract OrderRepository orders();

  /** Returns the transactions that all of them join. */
  protected abstract Transactions transactions();

  /** Lets {@link ChangeWatch#TIME_TO_CONCLUDE} pass for a change, and a little more. */
  protected abstract void letTimePass(ChangeId change);

  @Test
  @DisplayName("R1: a creation and an addition are overdue when their time is over")
  void whatCanTurnBackIsOverdueAfterItsTime() {
    for (OrderChange change : List.of(creation(), addition())) {
      ChangeId id = inserted(change).id();
      assertThat(watch().isOverdue(id)).isFalse();
      letTimePass(id);
      assertThat(watch().isOverdue(id)).isTrue();
    }
  }

  @Test
  @DisplayName("R2: a cancellation is never overdue, nor is what is not there")
  void aCancellationIsNeverOverdue() {
    OrderChange change = inserted(cancellation());
    letTimePass(change.id());

    assertThat(watch().isOverdue(change.id())).isFalse();
    assertThat(watch().isOverdue(creation().id())).isFalse();
  }

  @Test
  @DisplayName("R3: failures are counted, and the last error is kept")
  void failuresAreCounted() {
    OrderChange change = inserted(addition());
    OrderChange other = inserted(addition());

    watch().recordFailure(change.id(), "first");
    watch().recordFailure(change.id(), "x".repeat(ChangeWatch.ERROR_CHARS_MAX + 1));

    OpenChange open = find(change);
    assertThat(open.failures()).isEqualTo(2);
    assertThat(open.lastError()).contains("x".repeat(ChangeWatch.ERROR_CHARS_MAX));
    assertThat(open.kind()).isEqualTo(ChangeKind.ADD);
    assertThat(open.createTime()).isEqualTo(change.request().time());
    assertThat(find(other).failures()).isZero();
    assertThat(find(other).lastError()).isEmpty();
  }

  @Test
  @DisplayName("R4: a change is parked at the step that is left of it")
  void aChangeIsParkedAtItsStep() {
    OrderChange change = inserted(creation());
    assertThat(park(change, ChangeStep.CONCLUDE)).isTrue();
    assertThat(find(change).parkedAt()).contains(LATER);
    assertThat(find(change).lastError()).contains("broken");
    assertThat(find(change).stepLeft()).isEqualTo(ChangeStep.CONCLUDE);

    OrderChange applied = applied(inserted(creation()));
    assertThat(park(applied, ChangeStep.SETTLE_CART)).isTrue();
    assertThat(find(applied).parkedAt()).contains(LATER);
    assertThat(find(applied).stepLeft()).isEqualTo(ChangeStep.SETTLE_CART);
  }

  @Test
  @DisplayName("R5: a late owner does not park what has come further")
  void whatHasComeFurtherIsNotParked() {
    OrderChange pending = inserted(creation());
    OrderChange applied = applied(inserted(creation()));
    OrderChange rejected = inserted(creation());
    changes().conclude(Changes.rejected(rejected));
    OrderChange settled = applied(inserted(creation()));
    settle(settled);

    assertThat(park(pending, ChangeStep.SETTLE_CART)).isFalse();
    assertThat(park(applied, ChangeStep.CONCLUDE)).isFalse();
    assertThat(find(pending).parkedAt()).isEmpty();
    assertThat(find(applied).parkedAt()).isEmpty();
    for (ChangeStep step : ChangeStep.values()) {
      assertThat(park(rejected, step)).isFalse();
      assertThat(park(settled, step)).isFalse();
      assertThat(park(creation(), step)).isFalse();
    }
  }

  @Test
  @DisplayName("R5: a change that is parked and concluded at once is concluded, and not parked")
  void parkingAndConcludingExcludeEachOther() {
    for (int round = 0; round < ROUNDS; round++) {
      OrderChange change = inserted(addition());
      ChangeId id = change.id();
      Callable<Boolean> parking = () -> park(change, ChangeStep.CONCLUDE);

      assertThat(Race.between(List.of(parking, () -> conclude(change), parking))).contains(true);
      assertThat(changes().find(id).orElseThrow().isPending()).isFalse();
      assertThat(watch().unpark(id)).isFalse();
    }
  }

  private boolean conclude(OrderChange change) {
    return transactions()
        .inTransaction(() -> {
          boolean locked = orders().lock(change.id().owner(), change.order()).isPresent();
          changes().conclude(Changes.rejected(change));
          return new Commit<>(locked);
        });
  }

  @Test
  @DisplayName("R6: unpark takes it back, once")
  void aParkedChangeIsTakenBack() {
    OrderChange change = inserted(creation());
    assertThat(watch().unpark(change.id())).isFalse();
    assertThat(park(change, ChangeStep.CONCLUDE)).isTrue();

    assertThat(watch().unpark(change.id())).isTrue();
    assertThat(find(change).parkedAt()).isEmpty();
    assertThat(find(change).lastError()).contains("broken");
    assertThat(watch().unpark(change.id())).isFalse();
  }

  @Test
  @DisplayName("R7: open changes are listed as the filter says, and none that is closed")
  void openChangesAreListed() {
    OrderChange goingOn = inserted(addition());
    OrderChange parked = inserted(creation());
    assertThat(park(parked, ChangeStep.CONCLUDE)).isTrue();
    OrderChange unsettled = applied(inserted(creation()));
    OrderChange settled = applied(inserted(creation()));
    settle(settled);
    OrderChange rejected = inserted(addition());
    changes().conclude(Changes.rejected(rejected));

    assertThat(ids(Which.ALL, LATER))
        .contains(goingOn.id(), parked.id(), unsettled.id())
        .doesNotContain(settled.id(), rejected.id());
    assertThat(ids(Which.GOING_ON, LATER))
        .contains(goingOn.id(), unsettled.id())
        .doesNotContain(parked.id());
    assertThat(ids(Which.PARKED, LATER))
        .contains(parked.id())
        .doesNotContain(goingOn.id(), unsettled.id());
    assertThat(ids(Which.ALL, Orders.TIME)).doesNotContain(goingOn.id(), parked.id());
  }

  @Test
  @DisplayName("R8: going from page to page meets every change once, the oldest first")
  void pagesMeetEveryChangeOnce() {
    List<ChangeId> inserted =
        List.of(inserted(addition()), inserted(creation()), inserted(addition())).stream()
            .map(OrderChange::id)
            .toList();

    List<OpenChange> met =
        Pages.all(PageRequest.first(2), page -> watch().list(filter(Which.ALL, LATER), page));

    assertThat(met).extracting(OpenChange::id).doesNotHaveDuplicates().containsAll(inserted);
    assertThat(met).extracting(OpenChange::place).isSorted();
  }

  private List<ChangeId> ids(Which which, Instant before) {
    return list(which, before).stream().map(OpenChange::id).toList();
  }

  private OpenChange find(OrderChange change) {
    return list(Which.ALL, LATER).stream()
        .filter(it -> it.id().equals(change.id()))
        .findFirst()
        .orElseThrow();
  }

  private List<OpenChange> list(Which which, Instant before) {
    return Pages.all(
        PageRequest.first(PageSize.ITEMS_MAX), page -> watch().list(filter(which, before), page));
  }

  private static ChangeFilter filter(Which which, Instant before) {
    return new ChangeFilter(which, before);
  }

  private boolean park(OrderChange change, ChangeStep step) {
    return transactions()
        .inTransaction(() -> new Commit<>(watch().park(change.id(), step, "broken", LATER)));
  }

  private OrderChange creation() {
    return Changes.creationOf(orders().save(Orders.confirmed()));
  }

  private OrderChange addition() {
    return Changes.additionTo(orders().save(Orders.confirmed()), 1);
  }

  private OrderChange cancellation() {
    return Changes.cancellationOf(orders().save(Orders.confirmed()), 1);
  }

  private OrderChange inserted(OrderChange change) {
    assertThat(changes().insert(change)).isTrue();
    return change;
  }

  private OrderChange applied(OrderChange creation) {
    Order.Snapshot order =
        orders().find(creation.id().owner(), creation.order()).orElseThrow().snapshot();
    OrderChange applied = creation.applied(order, order);
    changes().conclude(applied);
    return applied;
  }

  private void settle(OrderChange creation) {
    UserId owner = creation.id().owner();
    TimelineEntry entry =
        TimelineEntry.bySystem(TimelineEntry.Type.CART_SETTLED, Orders.TIME, Map.of());
    assertThat(orders().settleCart(owner, creation.order(), entry)).isTrue();
  }
}
