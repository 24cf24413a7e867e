package dev.cartwright.postgres.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.ChangeFilter;
import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.TaskId;
import dev.cartwright.application.shared.TaskOutcome;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeStep;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.order.StockAnswer;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.contract.shared.Race;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two owners of one task: one goes on, and the other one, who was thought dead, gives up. */
@Timeout(120)
class ParkingRaceIT {

  private static final Duration LONG = Duration.ofDays(1);

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

  /** Asks late: somebody else does all that is left first, and what it hears then is the past. */
  private record Late(Runnable first, StockAnswer answer) implements StockReservations {

    @Override
    public StockAnswer reserve(ReservationId id, List<RequestedItem> items) {
      first.run();
      return answer;
    }

    @Override
    public StockAnswer release(ReservationId id) {
      throw new AssertionError("released " + id);
    }

    @Override
    public StockAnswer giveBack(ReservationId id) {
      throw new AssertionError("gave back " + id);
    }
  }

  @Test
  void aLateOwnerParksNothingThatIsApplied() {
    ChangeId change = pendingCreation();
    Late late = new Late(() -> run(process, change), new StockAnswer.Returned());

    try (OrderProcess zombie = world.open(world.surroundings().with(late))) {
      run(zombie, change);
    }

    assertThat(parked()).isEmpty();
    world.settle(process);
    world.requireAgreement(process, customer);
    assertThat(order().state()).isEqualTo(OrderState.CONFIRMED);
  }

  @Test
  void whatIsStillLeftIsParkedAndKeepsNoTask() {
    ChangeId change = pendingCreation();
    Late odd = new Late(() -> {}, new StockAnswer.Mismatched());

    try (OrderProcess stuck = world.open(world.surroundings().with(odd))) {
      run(stuck, change);
    }
    world.settle(process);

    assertThat(parked()).extracting(OpenChange::id).containsExactly(change);
    assertThat(order().state()).isEqualTo(OrderState.PENDING);
  }

  @RepeatedTest(20)
  void parkingAndGoingOnExcludeEachOther() {
    ChangeId change = pendingCreation();

    List<Boolean> parkedNow =
        Race.between(
            List.of(
                () -> park(change),
                () -> {
                  run(process, change);
                  return false;
                }));

    // Whoever was second found the step gone; or the change was unparked by being concluded.
    if (order().state() == OrderState.PENDING) {
      assertThat(parkedNow.getFirst()).isTrue();
      assertThat(parked()).extracting(OpenChange::id).containsExactly(change);
    } else {
      assertThat(parked()).isEmpty();
      world.settle(process);
      world.requireAgreement(process, customer);
    }
  }

  /** Makes an order whose process died before it asked for stock. */
  private ChangeId pendingCreation() {
    Crash crash = new Crash(CrashPlace.AFTER_TX1);
    try (OrderProcess dying = world.open(world.surroundings().with(crash))) {
      assertThat(dying.create(customer, Optional.empty(), SagaWorld.newKey())).isNull();
    } catch (Crash.Death e) {
      // As it should be.
    }
    return new ChangeId(customer, order().id(), 0);
  }

  private static void run(OrderProcess owner, ChangeId change) {
    assertThat(owner.worker().run(new TaskId(change.toString()))).isEqualTo(TaskOutcome.done());
  }

  /** Parks the change as the scheduler does, together with the removal of its task. */
  private static boolean park(ChangeId change) {
    return process
        .stores()
        .transactions()
        .inTransaction(() -> {
          boolean parked =
              process.stores().watch().park(change, ChangeStep.CONCLUDE, "odd", world.time().now());
          int unused = process.stores().tasks().remove(Set.of(new TaskId(change.toString())));
          return new Transactions.Commit<>(parked);
        });
  }

  private Order.Snapshot order() {
    return SagaWorld.ordersOf(process, customer).getFirst();
  }

  private List<OpenChange> parked() {
    ChangeFilter filter =
        new ChangeFilter(ChangeFilter.Which.PARKED, world.time().now().plus(LONG));
    return process.stores().watch().list(filter, PageRequest.first(200)).items().stream()
        .filter(change -> change.id().owner().equals(customer))
        .toList();
  }
}
