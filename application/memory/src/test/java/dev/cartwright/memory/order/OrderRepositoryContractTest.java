package dev.cartwright.memory.order;

import static dev.cartwright.memory.shared.ContractProof.rulesBrokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.TimelineEntry;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. Every repository here is wrong. */
class OrderRepositoryContractTest {

  @Test
  void catchesARepositoryThatShowsOrdersToEverybody() {
    assertThat(rulesBrokenBy(ShowsToEverybody.class)).contains("R1");
  }

  @Test
  void catchesARepositoryThatForgetsALine() {
    assertThat(rulesBrokenBy(ForgetsChanges.class)).contains("R2");
  }

  @Test
  void catchesALockThatAnswersWhatItReadBefore() {
    assertThat(rulesBrokenBy(LocksTooLate.class)).containsExactly("R3");
  }

  @Test
  void catchesARepositoryThatIgnoresTheVersion() {
    assertThat(rulesBrokenBy(LastWriteWins.class)).contains("R4", "R5");
  }

  @Test
  void catchesATimelineInTheWrongOrder() {
    assertThat(rulesBrokenBy(NewestEntryFirst.class)).contains("R6");
  }

  @Test
  void catchesASettledCartThatMakesANewVersion() {
    assertThat(rulesBrokenBy(SavesSettledCarts.class)).containsExactlyInAnyOrder("R8", "R9", "R10");
  }

  @Test
  void catchesASaveThatAnswersWhatWasRead() {
    assertThat(rulesBrokenBy(AnswersWhatWasRead.class)).containsExactly("R10");
  }

  static final class ShowsToEverybody extends InMemoryOrderRepositoryTest {
    private final Map<OrderId, UserId> owners = new ConcurrentHashMap<>();

    @Override
    protected OrderRepository orders() {
      return new WrongOrders(super.orders()) {
        @Override
        public Optional<Order> find(UserId owner, OrderId id) {
          return super.find(owners.getOrDefault(id, owner), id);
        }

        @Override
        public Order save(Order order) {
          owners.put(order.snapshot().id(), order.snapshot().owner());
          return super.save(order);
        }
      };
    }
  }

  static final class ForgetsChanges extends InMemoryOrderRepositoryTest {
    private final Map<OrderId, Order> first = new ConcurrentHashMap<>();

    @Override
    protected OrderRepository orders() {
      return new WrongOrders(super.orders()) {
        @Override
        public Order save(Order order) {
          Order saved = super.save(order);
          first.putIfAbsent(saved.snapshot().id(), saved);
          return saved;
        }

        @Override
        public Optional<Order> find(UserId owner, OrderId id) {
          return super.find(owner, id).map(found -> first.getOrDefault(id, found));
        }
      };
    }
  }

  static final class LocksTooLate extends InMemoryOrderRepositoryTest {
    private final Map<OrderId, Order> read = new ConcurrentHashMap<>();

    @Override
    protected OrderRepository orders() {
      return new WrongOrders(super.orders()) {
        @Override
        public Optional<Order> lock(UserId owner, OrderId id) {
          return super.lock(owner, id).map(found -> read.computeIfAbsent(id, it -> found));
        }
      };
    }
  }

  static final class LastWriteWins extends InMemoryOrderRepositoryTest {
    @Override
    protected OrderRepository orders() {
      return new WrongOrders(super.orders()) {
        @Override
        public Order save(Order order) {
          return transactionless(() -> {
            Order.Snapshot state = order.snapshot();
            Version current =
                find(state.owner(), state.id())
                    .map(found -> found.snapshot().version())
                    .orElse(Version.UNSAVED);
            return super.save(Order.restore(state.withVersion(current)));
          });
        }
      };
    }

    private synchronized Order transactionless(Supplier<Order> work) {
      return work.get();
    }
  }

  static final class NewestEntryFirst extends InMemoryOrderRepositoryTest {
    @Override
    protected OrderRepository orders() {
      return new WrongOrders(super.orders()) {
        @Override
        public List<TimelineEntry> timelineOf(UserId owner, OrderId id) {
          return super.timelineOf(owner, id).reversed();
        }
      };
    }
  }

  static final class SavesSettledCarts extends InMemoryOrderRepositoryTest {
    @Override
    protected OrderRepository orders() {
      return new WrongOrders(super.orders()) {
        @Override
        public boolean settleCart(UserId owner, OrderId id, TimelineEntry outcome) {
          boolean settled = super.settleCart(owner, id, outcome);
          return settled && find(owner, id).map(this::save).isPresent();
        }
      };
    }
  }

  static final class AnswersWhatWasRead extends InMemoryOrderRepositoryTest {
    @Override
    protected OrderRepository orders() {
      return new WrongOrders(super.orders()) {
        @Override
        public Order save(Order order) {
          Order saved = super.save(order);
          return Order.restore(order.snapshot().withVersion(saved.snapshot().version()));
        }
      };
    }
  }
}
