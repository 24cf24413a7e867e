package dev.cartwright.postgres.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderState;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.testkit.fixture.Results;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A process dies at any place of a change's way, and another one ends what it began. Between two
 * steps it just stops; in a transaction it loses its connection, as the server sees it.
 */
@Timeout(180)
class SagaCrashIT {

  private static SagaWorld world;
  private static OrderProcess heir;

  private UserId customer;
  private final RequestId key = SagaWorld.newKey();

  @BeforeAll
  static void start() {
    world = new SagaWorld();
    heir = world.open();
  }

  @BeforeEach
  void makeCustomer() {
    customer = world.newCustomer();
  }

  @AfterAll
  static void stop() {
    heir.close();
    world.close();
  }

  static Stream<Arguments> places() {
    return Stream.of(ChangeKind.values())
        .flatMap(kind ->
            Stream.of(CrashPlace.values())
                .filter(place -> place.isOnTheWayOf(kind))
                .map(place -> arguments(kind, place)));
  }

  @ParameterizedTest
  @MethodSource("places")
  void anotherProcessEndsItsChanges(ChangeKind kind, CrashPlace place) {
    Optional<Order.Snapshot> order = orderFor(kind);

    crash(kind, order, place);
    world.settle(heir);

    requireDoneOnce(kind, order, place.isBeforeTheFirstCommit() ? 0 : 1);
  }

  @ParameterizedTest
  @MethodSource("places")
  void aRepeatFindsTheChangeOrMakesIt(ChangeKind kind, CrashPlace place) {
    Optional<Order.Snapshot> order = orderFor(kind);

    crash(kind, order, place);
    request(heir, kind, order);
    world.settle(heir);
    request(heir, kind, order);

    requireDoneOnce(kind, order, 1);
  }

  /** Makes the order that is to be changed, if one is. */
  private Optional<Order.Snapshot> orderFor(ChangeKind kind) {
    if (kind == ChangeKind.CREATE) {
      return Optional.empty();
    }
    Order.Snapshot created =
        Results.valueOf(heir.create(customer, Optional.empty(), SagaWorld.newKey()))
            .value()
            .order();
    Order.Snapshot order =
        Results.valueOf(heir.add(created, SagaWorld.newKey())).value().view().order();
    world.settle(heir);
    return Optional.of(order);
  }

  private void crash(ChangeKind kind, Optional<Order.Snapshot> order, CrashPlace place) {
    Crash crash = new Crash(place);
    try (OrderProcess dying = world.open(world.surroundings().with(crash).inOneGo(), crash::in)) {
      crash.loses(dying.dsl());
      request(dying, kind, order);
    } catch (Crash.Death | PortException.Unavailable e) {
      // As it should be. Where the client is answered all the same, the process ends after that.
    }
    assertThat(crash.hasHappened()).isTrue();
  }

  private void request(OrderProcess process, ChangeKind kind, Optional<Order.Snapshot> order) {
    boolean answered =
        switch (kind) {
          case CREATE -> Results.valueOf(process.create(customer, Optional.empty(), key)) != null;
          case ADD -> Results.valueOf(process.add(order.orElseThrow(), key)) != null;
          case CANCEL -> Results.valueOf(process.cancel(order.orElseThrow(), key)) != null;
        };
    assertThat(answered).isTrue();
  }

  private void requireDoneOnce(ChangeKind kind, Optional<Order.Snapshot> before, int times) {
    world.requireAgreement(heir, customer);
    List<Order.Snapshot> orders = SagaWorld.ordersOf(heir, customer);
    switch (kind) {
      case CREATE -> assertThat(orders).hasSize(times);
      case ADD ->
          assertThat(orders.getFirst().lines())
              .hasSize(before.orElseThrow().lines().size() + times);
      case CANCEL ->
          assertThat(orders.getFirst().state())
              .isEqualTo(times == 1 ? OrderState.CANCELLED : OrderState.CONFIRMED);
    }
  }
}
