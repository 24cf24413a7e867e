package dev.cartwright.memory.order;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.order.StockAnswer;
import dev.cartwright.domain.shared.OrderId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. All stock here is handled wrongly. */
class StockReservationsContractTest {

  @Test
  void catchesRepeatsThatTakeAgain() {
    assertThat(rulesBrokenBy(TakesAgain.class)).contains("R1");
  }

  @Test
  void catchesWhatCannotRememberWhatWasGivenUp() {
    assertThat(rulesBrokenBy(LeavesNoTombstone.class)).contains("R2", "R6");
  }

  @Test
  void catchesCallsInATransaction() {
    assertThat(rulesBrokenBy(IgnoresTransactions.class)).containsExactly("R3");
  }

  @Test
  void catchesHalfReservations() {
    assertThat(rulesBrokenBy(TakesWhatItCan.class)).contains("R4");
  }

  @Test
  void catchesItemsThatAreNotLookedAt() {
    assertThat(rulesBrokenBy(IgnoresItems.class)).containsExactly("R5");
  }

  @Test
  void catchesAReleaseOfWhatIsCommitted() {
    assertThat(rulesBrokenBy(ReleasesWhatIsCommitted.class)).contains("R6");
  }

  @Test
  void catchesStockThatIsNotGivenBack() {
    assertThat(rulesBrokenBy(KeepsWhatIsGivenBack.class)).contains("R7");
  }

  private static class Wrong implements StockReservations {
    final StockReservations right;

    Wrong(StockReservations right) {
      this.right = right;
    }

    @Override
    public StockAnswer reserve(ReservationId id, List<RequestedItem> items) {
      return right.reserve(id, items);
    }

    @Override
    public StockAnswer release(ReservationId id) {
      return right.release(id);
    }

    @Override
    public StockAnswer giveBack(ReservationId id) {
      return right.giveBack(id);
    }
  }

  private static ReservationId anotherId() {
    return new ReservationId(new OrderId(UUID.randomUUID()), 0);
  }

  static final class TakesAgain extends InMemoryStockReservationsTest {
    @Override
    protected StockReservations stock() {
      return new Wrong(super.stock()) {
        @Override
        public StockAnswer reserve(ReservationId id, List<RequestedItem> items) {
          return right.reserve(anotherId(), items);
        }
      };
    }
  }

  static final class LeavesNoTombstone extends InMemoryStockReservationsTest {
    @Override
    protected StockReservations stock() {
      Set<ReservationId> known = ConcurrentHashMap.newKeySet();
      return new Wrong(super.stock()) {
        @Override
        public StockAnswer reserve(ReservationId id, List<RequestedItem> items) {
          known.add(id);
          return right.reserve(id, items);
        }

        @Override
        public StockAnswer release(ReservationId id) {
          return right.release(known.contains(id) ? id : anotherId());
        }
      };
    }
  }

  static final class IgnoresTransactions extends InMemoryStockReservationsTest {
    @Override
    protected StockReservations stock() {
      return new Wrong(super.stock()) {
        @Override
        public StockAnswer reserve(ReservationId id, List<RequestedItem> items) {
          return elsewhere(() -> right.reserve(id, items));
        }

        @Override
        public StockAnswer release(ReservationId id) {
          return elsewhere(() -> right.release(id));
        }

        @Override
        public StockAnswer giveBack(ReservationId id) {
          return elsewhere(() -> right.giveBack(id));
        }
      };
    }

    private static StockAnswer elsewhere(Supplier<StockAnswer> call) {
      return CompletableFuture.supplyAsync(call).join();
    }
  }

  static final class TakesWhatItCan extends InMemoryStockReservationsTest {
    @Override
    protected StockReservations stock() {
      return new Wrong(super.stock()) {
        @Override
        public StockAnswer reserve(ReservationId id, List<RequestedItem> items) {
          StockAnswer answer = right.reserve(id, items);
          if (answer instanceof StockAnswer.Released) {
            items.forEach(item -> {
              StockAnswer unused = right.reserve(anotherId(), List.of(item));
            });
          }
          return answer;
        }
      };
    }
  }

  static final class IgnoresItems extends InMemoryStockReservationsTest {
    @Override
    protected StockReservations stock() {
      return new Wrong(super.stock()) {
        @Override
        public StockAnswer reserve(ReservationId id, List<RequestedItem> items) {
          StockAnswer answer = right.reserve(id, items);
          return answer instanceof StockAnswer.Mismatched ? new StockAnswer.Committed() : answer;
        }
      };
    }
  }

  static final class ReleasesWhatIsCommitted extends InMemoryStockReservationsTest {
    @Override
    protected StockReservations stock() {
      return new Wrong(super.stock()) {
        @Override
        public StockAnswer release(ReservationId id) {
          return right.giveBack(id);
        }
      };
    }
  }

  static final class KeepsWhatIsGivenBack extends InMemoryStockReservationsTest {
    @Override
    protected StockReservations stock() {
      return new Wrong(super.stock()) {
        @Override
        public StockAnswer giveBack(ReservationId id) {
          return right.release(id) instanceof StockAnswer.Released released
              ? released
              : new StockAnswer.Returned();
        }
      };
    }
  }
}
