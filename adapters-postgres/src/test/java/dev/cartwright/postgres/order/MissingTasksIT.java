package dev.cartwright.postgres.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.ScanChanges;
import dev.cartwright.application.shared.TaskId;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeStep;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.shared.UserId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An open change whose task is gone, as when a late owner parked it and somebody went on. */
@Timeout(120)
class MissingTasksIT {

  /** Longer than a request may be at its change. */
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private static SagaWorld world;
  private static OrderProcess process;

  private UserId customer;

  @BeforeAll
  static void start() {
    world = new SagaWorld();
    process = world.open();
  }

  @BeforeEach
  void makeCustomer() {
    customer = world.newCustomer();
  }

  @AfterAll
  static void stop() {
    process.close();
    world.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"AFTER_TX1", "AFTER_STOCK", "AFTER_TX2", "AFTER_CART"})
  void theScanMakesItAgain(CrashPlace place) {
    ChangeId change = openWithoutTask(place);
    world.settle(process);
    world.time().step(A_MINUTE);

    assertThat(scan().scheduleMissing()).isEqualTo(1);
    assertThat(scan().scheduleMissing()).isZero();

    world.time().step(A_MINUTE);
    assertThat(process.runDueTasks()).containsExactly(new TaskId(change.toString()));
    world.requireAgreement(process, customer);
    assertThat(SagaWorld.ordersOf(process, customer))
        .allMatch(order -> order.state() == OrderState.CONFIRMED);
    assertThat(scan().scheduleMissing()).isZero();
  }

  @Test
  void theScanLeavesWhatIsYoungOrParked() {
    ChangeId change = openWithoutTask(CrashPlace.AFTER_TX1);
    assertThat(scan().scheduleMissing()).isZero();
    world.time().step(A_MINUTE);

    boolean parked =
        process.stores().watch().park(change, ChangeStep.CONCLUDE, "odd", world.time().now());
    assertThat(parked).isTrue();
    assertThat(scan().scheduleMissing()).isZero();

    assertThat(process.stores().watch().unpark(change)).isTrue();
    assertThat(scan().scheduleMissing()).isEqualTo(1);
    world.settle(process);
  }

  private static ScanChanges scan() {
    return new ScanChanges(process.stores(), world.time());
  }

  private ChangeId openWithoutTask(CrashPlace place) {
    Crash crash = new Crash(place);
    try (OrderProcess dying = world.open(world.surroundings().with(crash).inOneGo())) {
      assertThat(dying.create(customer, Optional.empty(), SagaWorld.newKey())).isNull();
    } catch (Crash.Death e) {
      // As it should be.
    }
    ChangeId change =
        new ChangeId(customer, SagaWorld.ordersOf(process, customer).getFirst().id(), 0);
    assertThat(process.stores().tasks().remove(Set.of(new TaskId(change.toString())))).isEqualTo(1);
    return change;
  }
}
