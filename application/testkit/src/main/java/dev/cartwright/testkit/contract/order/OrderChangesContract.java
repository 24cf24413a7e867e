package dev.cartwright.testkit.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.order.OrderFilter;
import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeState;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.contract.shared.Race;
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
  @DisplayName("R1: find returns what was inserted")
  void findReturnsWhatWasInserted() {
    Order order = orders().save(Orders.confirmed());
    Order.Snapshot before = order.snapshot();
    Order.Snapshot after = orders().save(Orders.withOneMore(order)).snapshot();
    OrderChange created = Orders.creationOf(order, key(before.owner(), ChangeKind.CREATE));
    OrderChange added =
        OrderChange.applied(
            key(before.owner(), ChangeKind.ADD), 1, Orders.fingerprint(), before, after);
    OrderChange rejected =
        new OrderChange(
            key(before.owner(), ChangeKind.CANCEL),
            before.id(),
            2,
            Orders.fingerprint(),
            ChangeState.REJECTED,
            List.of(),
            before.totals(),
            Optional.empty(),
            Orders.rejected(before.owner()).snapshot().rejection());

    for (OrderChange change : List.of(created, added, rejected)) {
      assertThat(changes().insert(change)).isTrue();
      assertThat(changes().find(change.key())).contains(change);
    }
  }

  @Test
  @DisplayName("R2: each part of the key tells changes apart")
  void eachPartOfTheKeyTellsChangesApart() {
    Order order = orders().save(Orders.confirmed());
    UserId owner = order.snapshot().owner();
    ChangeKey key = key(owner, ChangeKind.CREATE);
    assertThat(changes().insert(Orders.creationOf(order, key))).isTrue();
    RequestId same = key.requestId();

    for (ChangeKey other :
        List.of(
            new ChangeKey(new UserId(UUID.randomUUID()), key.kind(), key.requester(), same),
            new ChangeKey(owner, ChangeKind.CANCEL, key.requester(), same),
            new ChangeKey(owner, key.kind(), "staff:" + key.requester(), same),
            key(owner, key.kind()))) {
      assertThat(changes().find(other)).isEmpty();
    }
  }

  @Test
  @DisplayName("R3: a key is taken once, and the change that has it stays")
  void aKeyIsTakenOnce() {
    Order first = orders().save(Orders.confirmed());
    Order second = orders().save(Orders.confirmed(first.snapshot().owner()));
    ChangeKey key = key(first.snapshot().owner(), ChangeKind.CREATE);
    OrderChange winner = Orders.creationOf(first, key);

    assertThat(changes().insert(winner)).isTrue();
    assertThat(changes().insert(Orders.creationOf(second, key))).isFalse();
    assertThat(changes().find(key)).contains(winner);
  }

  @Test
  @DisplayName("R3: of concurrent transactions with one key exactly one inserts")
  void oneOfManyConcurrentInsertsSucceeds() {
    UserId owner = new UserId(UUID.randomUUID());
    ChangeKey key = key(owner, ChangeKind.CREATE);

    List<Boolean> outcomes = Race.of(WRITERS, () -> createUnder(key));

    assertThat(outcomes).filteredOn(won -> won).hasSize(1);
    assertThat(orders().list(OrderFilter.of(owner), PageRequest.first(WRITERS)).items()).hasSize(1);
  }

  private boolean createUnder(ChangeKey key) {
    return transactions()
        .inTransaction(() -> {
          Order order = orders().save(Orders.confirmed(key.owner()));
          boolean won = changes().insert(Orders.creationOf(order, key));
          // A loser sees the winner's change at once.
          assertThat(changes().find(key)).isPresent();
          return won ? new Transactions.Commit<>(true) : new Transactions.Rollback<>(false);
        });
  }

  @Test
  @DisplayName("R3: a key whose transaction is rolled back is free again")
  void aKeyThatIsRolledBackIsFree() {
    Order order = orders().save(Orders.confirmed());
    OrderChange change = Orders.creationOf(order, key(order.snapshot().owner(), ChangeKind.CREATE));

    boolean inserted =
        transactions().inTransaction(() -> new Transactions.Rollback<>(changes().insert(change)));

    assertThat(inserted).isTrue();
    assertThat(changes().find(change.key())).isEmpty();
    assertThat(changes().insert(change)).isTrue();
  }

  @Test
  @DisplayName("R4: numbers count up from 0, and none is taken twice")
  void numbersCountUp() {
    Order order = orders().save(Orders.confirmed());
    Order.Snapshot state = order.snapshot();
    UserId owner = state.owner();
    assertThat(changes().nextNumber(owner, state.id())).isZero();
    OrderChange created = Orders.creationOf(order, key(owner, ChangeKind.CREATE));
    OrderChange again = Orders.creationOf(order, key(owner, ChangeKind.CREATE));

    assertThat(changes().insert(created)).isTrue();
    assertThat(changes().nextNumber(owner, state.id())).isEqualTo(1);
    assertThatThrownBy(() -> assertThat(changes().insert(again)).isFalse())
        .isInstanceOf(PortException.StaleWrite.class);
  }

  private static ChangeKey key(UserId owner, ChangeKind kind) {
    return Orders.newKey(owner, kind);
  }
}
