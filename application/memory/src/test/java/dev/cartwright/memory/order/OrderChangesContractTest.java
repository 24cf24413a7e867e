package dev.cartwright.memory.order;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.ChangeRequest;
import dev.cartwright.domain.order.ChangeResponse;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. All changes here are kept wrongly. */
class OrderChangesContractTest {

  @Test
  void catchesChangesThatLoseTheirTime() {
    assertThat(rulesBrokenBy(LosesTheTime.class)).contains("R1");
  }

  @Test
  void catchesKeysWithoutTheRequester() {
    assertThat(rulesBrokenBy(IgnoresTheRequester.class)).contains("R2");
  }

  @Test
  void catchesKeysThatAreTakenTwice() {
    assertThat(rulesBrokenBy(TakesKeysTwice.class)).contains("R3");
  }

  @Test
  void catchesNumbersThatStandStill() {
    assertThat(rulesBrokenBy(StandsStill.class)).containsExactly("R4");
  }

  @Test
  void catchesTwoPendingChangesAtOnce() {
    assertThat(rulesBrokenBy(TwoAtOnce.class)).contains("R5");
  }

  @Test
  void catchesConclusionsThatAreNotWritten() {
    assertThat(rulesBrokenBy(NeverConcludes.class)).contains("R6");
  }

  @Test
  void catchesConclusionsThatAreWrittenTwice() {
    assertThat(rulesBrokenBy(ConcludesTwice.class)).containsExactly("R7");
  }

  @Test
  void catchesPendingChangesOfTheFirstOrderAlone() {
    assertThat(rulesBrokenBy(LooksAtOneOrder.class)).containsExactly("R8");
  }

  @Test
  void catchesChangesThatStayPending() {
    assertThat(rulesBrokenBy(AnswersWhateverCameLast.class)).containsExactly("R8");
  }

  @Test
  void catchesReservationsOfRejectedChanges() {
    assertThat(rulesBrokenBy(CountsRejectedChanges.class)).containsExactly("R9");
  }

  private static OrderChange with(OrderChange it, ChangeRequest request) {
    Optional<ChangeResponse> response = it.response();
    return new OrderChange(
        request,
        it.order(),
        it.number(),
        it.state(),
        it.lines(),
        it.totals(),
        response,
        it.refusal());
  }

  static final class LosesTheTime extends InMemoryOrderChangesTest {
    @Override
    protected OrderChanges changes() {
      return new WrongChanges(super.changes()) {
        @Override
        public Optional<OrderChange> find(ChangeId id) {
          return right
              .find(id)
              .map(it ->
                  with(
                      it,
                      new ChangeRequest(
                          it.key(),
                          it.request().fingerprint(),
                          it.request().time().plusSeconds(1))));
        }
      };
    }
  }

  static final class IgnoresTheRequester extends InMemoryOrderChangesTest {
    @Override
    protected OrderChanges changes() {
      return new WrongChanges(super.changes()) {
        @Override
        public Optional<OrderChange> find(ChangeKey key) {
          return right.find(anonymous(key)).map(it -> under(it, key));
        }

        @Override
        public boolean insert(OrderChange it) {
          return right.insert(under(it, anonymous(it.key())));
        }

        private OrderChange under(OrderChange it, ChangeKey key) {
          ChangeRequest asked = it.request();
          return with(it, new ChangeRequest(key, asked.fingerprint(), asked.time()));
        }

        private ChangeKey anonymous(ChangeKey key) {
          return new ChangeKey(key.owner(), key.kind(), "user", key.requestId());
        }
      };
    }
  }

  static final class TakesKeysTwice extends InMemoryOrderChangesTest {
    @Override
    protected OrderChanges changes() {
      return new WrongChanges(super.changes()) {
        @Override
        public boolean insert(OrderChange change) {
          boolean inserted = right.insert(change);
          return inserted || right.find(change.key()).isPresent();
        }
      };
    }
  }

  static final class StandsStill extends InMemoryOrderChangesTest {
    @Override
    protected OrderChanges changes() {
      return new WrongChanges(super.changes()) {
        @Override
        public int nextNumber(UserId owner, OrderId order) {
          return 0;
        }
      };
    }
  }

  static final class TwoAtOnce extends InMemoryOrderChangesTest {
    @Override
    protected OrderChanges changes() {
      return new WrongChanges(super.changes()) {
        @Override
        public boolean insert(OrderChange change) {
          try {
            return right.insert(change);
          } catch (PortException.StaleWrite e) {
            return true;
          }
        }
      };
    }
  }

  static final class NeverConcludes extends InMemoryOrderChangesTest {
    @Override
    protected OrderChanges changes() {
      return new WrongChanges(super.changes()) {
        @Override
        public void conclude(OrderChange ended) {}
      };
    }
  }

  static final class ConcludesTwice extends InMemoryOrderChangesTest {
    @Override
    protected OrderChanges changes() {
      return new WrongChanges(super.changes()) {
        @Override
        public void conclude(OrderChange ended) {
          if (right.find(ended.id()).filter(OrderChange::isPending).isPresent()) {
            right.conclude(ended);
          }
        }
      };
    }
  }

  static final class LooksAtOneOrder extends InMemoryOrderChangesTest {
    @Override
    protected OrderChanges changes() {
      return new WrongChanges(super.changes()) {
        @Override
        public List<OrderChange> pendingOf(List<Order.Snapshot> orders) {
          return right.pendingOf(orders.stream().limit(1).toList());
        }
      };
    }
  }

  static final class AnswersWhateverCameLast extends InMemoryOrderChangesTest {
    @Override
    protected OrderChanges changes() {
      return new WrongChanges(super.changes()) {
        @Override
        public Optional<OrderChange> pendingOf(UserId owner, OrderId order) {
          return find(new ChangeId(owner, order, nextNumber(owner, order) - 1));
        }
      };
    }
  }

  static final class CountsRejectedChanges extends InMemoryOrderChangesTest {
    @Override
    protected OrderChanges changes() {
      return new WrongChanges(super.changes()) {
        @Override
        public List<ReservationId> reservationsOf(UserId owner, OrderId order) {
          return IntStream.range(0, nextNumber(owner, order))
              .mapToObj(number -> new ReservationId(order, number))
              .toList();
        }
      };
    }
  }
}
