package dev.cartwright.testkit.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.order.OrderFilter;
import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.Rejection;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Changes;
import dev.cartwright.testkit.fixture.Orders;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link OrderChanges} has to do.
 *
 * <p>Extend this class in the adapter's own tests; besides the changes they give the repository of
 * the same store, since a change belongs to an order.
 */
public abstract class OrderChangesContract {

  private static final int WRITERS = 8;

  /** For the adapter's test class. */
  protected OrderChangesContract() {}

  /** Returns the changes under test; of the same store each time within one test. */
  protected abstract OrderChanges changes();

  /** Returns where the orders are kept. */
  protected abstract OrderRepository orders();

  /** Returns the transactions that both join. */
  protected abstract Transactions transactions();

  @Test
  @DisplayName("R1: find returns what was inserted, by key and by id")
  void findReturnsWhatWasInserted() {
    Order order = orders().save(Orders.confirmed());
    for (OrderChange change :
        List.of(
            Changes.creationOf(orders().save(Orders.confirmed())),
            Changes.additionTo(order, 3),
            Changes.cancellationOf(orders().save(Orders.confirmed()), 1))) {
      insert(change);

      assertThat(changes().find(change.key())).contains(change);
      assertThat(changes().find(change.id())).contains(change);
    }
  }

  @Test
  @DisplayName("R1, R6: find returns how a change was concluded")
  void findReturnsHowAChangeWasConcluded() {
    Order before = orders().save(Orders.confirmed());
    OrderChange addition = Changes.additionTo(before, 1);
    insert(addition);
    Order after = orders().save(before.apply(addition, Orders.TIME));
    OrderChange applied = addition.applied(before.snapshot(), after.snapshot());
    changes().conclude(applied);
    assertFound(applied);

    OrderChange refused = Changes.additionTo(after, 2);
    insert(refused);
    Rejection why = Orders.rejected(after.snapshot().owner()).snapshot().rejection().orElseThrow();
    changes().conclude(refused.rejected(why));
    assertFound(refused.rejected(why));
  }

  private void assertFound(OrderChange change) {
    assertThat(changes().find(change.id())).contains(change);
    assertThat(changes().find(change.key())).contains(change);
  }

  @Test
  @DisplayName("R2: each part of the key and of the id tells changes apart")
  void eachPartTellsChangesApart() {
    Order order = orders().save(Orders.confirmed());
    UserId owner = order.snapshot().owner();
    OrderChange change = Changes.creationOf(order);
    insert(change);
    ChangeKey key = change.key();
    UserId stranger = new UserId(UUID.randomUUID());
    RequestId same = key.requestId();

    for (ChangeKey other :
        List.of(
            new ChangeKey(stranger, key.kind(), key.requester(), same),
            new ChangeKey(owner, ChangeKind.CANCEL, key.requester(), same),
            new ChangeKey(owner, key.kind(), "staff:" + key.requester(), same),
            Changes.newKey(owner, key.kind()))) {
      assertThat(changes().find(other)).isEmpty();
    }
    OrderId id = change.order();
    for (ChangeId other :
        List.of(
            new ChangeId(stranger, id, 0),
            new ChangeId(owner, new OrderId(UUID.randomUUID()), 0),
            new ChangeId(owner, id, 1))) {
      assertThat(changes().find(other)).isEmpty();
    }
  }

  @Test
  @DisplayName("R3: a key is taken once, and the change that has it stays")
  void aKeyIsTakenOnce() {
    Order first = orders().save(Orders.confirmed());
    Order second = orders().save(Orders.confirmed(first.snapshot().owner()));
    OrderChange winner = Changes.creationOf(first);

    assertThat(changes().insert(winner)).isTrue();
    assertThat(changes().insert(Changes.creationOf(second, winner.key()))).isFalse();
    assertThat(changes().find(winner.key())).contains(winner);
  }

  @Test
  @DisplayName("R3: of concurrent transactions with one key exactly one inserts")
  void oneOfManyConcurrentInsertsSucceeds() {
    UserId owner = new UserId(UUID.randomUUID());
    ChangeKey key = Changes.newKey(owner, ChangeKind.CREATE);

    List<Boolean> outcomes = Race.of(WRITERS, () -> createUnder(key));

    assertThat(outcomes).filteredOn(won -> won).hasSize(1);
    assertThat(orders().list(OrderFilter.of(owner), PageRequest.first(WRITERS)).items()).hasSize(1);
  }

  private boolean createUnder(ChangeKey key) {
    return transactions()
        .inTransaction(() -> {
          Order order = orders().save(Orders.confirmed(key.owner()));
          boolean won = changes().insert(Changes.creationOf(order, key));
          // A loser sees the winner's change at once.
          assertThat(changes().find(key)).isPresent();
          return won ? new Transactions.Commit<>(true) : new Transactions.Rollback<>(false);
        });
  }

  @Test
  @DisplayName("R3: a key whose transaction is rolled back is free again")
  void aKeyThatIsRolledBackIsFree() {
    OrderChange change = Changes.creationOf(orders().save(Orders.confirmed()));

    boolean inserted =
        transactions().inTransaction(() -> new Transactions.Rollback<>(changes().insert(change)));

    assertThat(inserted).isTrue();
    assertThat(changes().find(change.key())).isEmpty();
    insert(change);
  }

  @Test
  @DisplayName("R4: numbers count up from 0")
  void numbersCountUp() {
    Order order = orders().save(Orders.confirmed());
    Order.Snapshot state = order.snapshot();
    assertThat(changes().nextNumber(state.owner(), state.id())).isZero();

    insert(Changes.creationOf(order));

    assertThat(changes().nextNumber(state.owner(), state.id())).isEqualTo(1);
  }

  @Test
  @DisplayName("R4, R5: no number is taken twice, and one change at a time is pending")
  void oneChangeAtATimeIsPending() {
    Order order = orders().save(Orders.confirmed());
    OrderChange first = Changes.additionTo(order, 1);
    insert(first);

    assertStale(Changes.additionTo(order, 2));
    changes().conclude(Changes.rejected(first));
    assertStale(Changes.additionTo(order, 1));
    insert(Changes.additionTo(order, 2));
  }

  private void assertStale(OrderChange change) {
    assertThatThrownBy(() -> insert(change)).isInstanceOf(PortException.StaleWrite.class);
    assertThat(changes().find(change.key())).isEmpty();
  }

  @Test
  @DisplayName("R7: a change is concluded once, and stays as it was concluded")
  void aChangeIsConcludedOnce() {
    Order before = orders().save(Orders.confirmed());
    OrderChange change = Changes.cancellationOf(before, 1);
    insert(change);
    Order after = orders().save(before.apply(change, Orders.TIME));
    OrderChange applied = change.applied(before.snapshot(), after.snapshot());
    changes().conclude(applied);

    assertThatThrownBy(() -> changes().conclude(Changes.rejected(change)))
        .isInstanceOf(PortException.StaleWrite.class);
    assertFound(applied);
  }

  @Test
  @DisplayName("R8: pendingOf returns what is pending of those orders, and nothing else")
  void pendingOfReturnsWhatIsPending() {
    Order first = orders().save(Orders.confirmed());
    Order second = orders().save(Orders.confirmed());
    Order third = orders().save(Orders.confirmed());
    OrderChange ofFirst = Changes.additionTo(first, 1);
    OrderChange ofSecond = Changes.cancellationOf(second, 1);
    OrderChange ofThird = Changes.additionTo(third, 1);
    insert(ofFirst);
    insert(ofSecond);
    insert(ofThird);
    changes().conclude(Changes.rejected(ofThird));

    assertThat(changes().pendingOf(List.of(first.snapshot()))).containsExactly(ofFirst);
    assertThat(changes().pendingOf(List.of(third.snapshot(), second.snapshot(), first.snapshot())))
        .containsExactlyInAnyOrder(ofFirst, ofSecond);
    assertThat(changes().pendingOf(List.of())).isEmpty();
    assertThat(pendingOf(first.snapshot())).contains(ofFirst);
    assertThat(pendingOf(second.snapshot())).contains(ofSecond);
    assertThat(pendingOf(third.snapshot())).isEmpty();
    assertThat(changes().pendingOf(third.snapshot().owner(), first.snapshot().id())).isEmpty();
  }

  private Optional<OrderChange> pendingOf(Order.Snapshot order) {
    return changes().pendingOf(order.owner(), order.id());
  }

  @Test
  @DisplayName("R9: what an order holds is what its applied changes have reserved")
  void reservationsAreThoseOfAppliedChanges() {
    Order order = orders().save(Orders.confirmed());
    Order.Snapshot state = order.snapshot();
    OrderChange creation = Changes.creationOf(order);
    insert(creation);
    assertThat(changes().reservationsOf(state.owner(), state.id())).isEmpty();

    changes().conclude(creation.applied(state, state));
    OrderChange rejected = Changes.additionTo(order, 1);
    insert(rejected);
    changes().conclude(Changes.rejected(rejected));
    OrderChange added = Changes.additionTo(order, 2);
    insert(added);
    changes().conclude(added.applied(state, order.apply(added, Orders.TIME).snapshot()));
    OrderChange cancelled = Changes.cancellationOf(order, 3);
    insert(cancelled);
    changes().conclude(cancelled.applied(state, Orders.cancelled(order).snapshot()));

    assertThat(changes().reservationsOf(state.owner(), state.id()))
        .containsExactly(creation.id().reservation(), added.id().reservation());
  }

  private void insert(OrderChange change) {
    assertThat(changes().insert(change)).isTrue();
  }
}
