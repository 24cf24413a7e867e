package dev.cartwright.postgres.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.port.DurableTasks;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.memory.order.BoundedCartSettlement;
import dev.cartwright.postgres.shared.PostgresDurableTasks;
import dev.cartwright.postgres.shared.TaskSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An order never depends on the cart: the tasks of carts that hang leave room for the others. */
@Timeout(120)
class HangingCartsIT {

  private static final int THREADS = TaskSettings.standard().threads();
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final Duration FINAL_WITHIN = Duration.ofSeconds(15);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final CountDownLatch cartsAnswer = new CountDownLatch(1);
  private Optional<PostgresDurableTasks> kept = Optional.empty();

  @Test
  void aPendingOrderComesToItsEndBehindThem() {
    CartSettlement hanging = new BoundedCartSettlement(this::hang, THREADS / 2);
    try (SagaWorld world = new SagaWorld();
        OrderProcess process = world.open(world.surroundings().with(hanging), this::kept)) {
      for (int i = 0; i < 2 * THREADS; i++) {
        assertThat(process.create(world.newCustomer(), Optional.empty(), SagaWorld.newKey()))
            .isNotNull();
      }
      world.time().step(A_MINUTE);
      UserId customer = world.newCustomer();
      createAndDie(world, customer);
      world.time().step(A_MINUTE);

      try (PostgresDurableTasks running = tasks()) {
        running.start(process.worker());
        awaitConfirmed(process, customer);
        cartsAnswer.countDown();
      }
    }
  }

  private PostgresDurableTasks tasks() {
    return kept.orElseThrow();
  }

  private DurableTasks kept(DurableTasks tasks) {
    kept = Optional.of((PostgresDurableTasks) tasks);
    return tasks;
  }

  private static void createAndDie(SagaWorld world, UserId customer) {
    Crash crash = new Crash(CrashPlace.AFTER_TX1);
    try (OrderProcess dying = world.open(world.surroundings().with(crash))) {
      assertThat(dying.create(customer, Optional.empty(), SagaWorld.newKey())).isNull();
    } catch (Crash.Death e) {
      // As it should be.
    }
  }

  private static void awaitConfirmed(OrderProcess process, UserId customer) {
    Instant latest = Instant.now().plus(FINAL_WITHIN);
    while (SagaWorld.ordersOf(process, customer).getFirst().state() != OrderState.CONFIRMED) {
      assertThat(Instant.now()).as("the order is pending still").isBefore(latest);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private CartSettlement.Settlement hang(UserId owner, Object order, Instant time, Object items) {
    try {
      assertThat(cartsAnswer.await(1, TimeUnit.MINUTES)).isTrue();
      return CartSettlement.Settlement.SUBTRACTED;
    } catch (InterruptedException e) {
      throw new PortException.Unavailable("CartSettlement", e);
    }
  }
}
