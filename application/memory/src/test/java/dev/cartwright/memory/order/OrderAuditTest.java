package dev.cartwright.memory.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.AuditCommittedStock;
import dev.cartwright.application.order.AuditCommittedStockHandler;
import dev.cartwright.application.order.AuditOrders;
import dev.cartwright.application.order.AuditOrdersHandler;
import dev.cartwright.application.order.port.OrderBooks;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.order.Booking;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.OrderLine;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.shared.Deviation;
import dev.cartwright.domain.shared.Invariant;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.testkit.fixture.OrderHistories;
import dev.cartwright.testkit.fixture.Orders;
import dev.cartwright.testkit.fixture.Results;
import dev.cartwright.testkit.fixture.SteppedTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Damages orders or the stock that is booked for them, one way in each test, and looks. */
class OrderAuditTest {

  private static final PageRequest ALL = PageRequest.first(50);

  private final InMemoryStore store = new InMemoryStore();
  private final InMemoryOrderRepository orders = new InMemoryOrderRepository(store);
  private final InMemoryOrderChanges changes = new InMemoryOrderChanges(store, new SteppedTime());
  private final OrderHistories histories = new OrderHistories(orders, changes);
  private final InMemoryReservationBooks stock = new InMemoryReservationBooks();

  @Test
  void whatIsInOrderHasNoDeviations() {
    Order added = histories.notAdded(histories.added(histories.confirmed()));
    booked(added, 0, Booking.State.COMMITTED);
    booked(added, 1, Booking.State.COMMITTED);
    booked(added, 2, Booking.State.RELEASED);
    Order cancelled = histories.cancelled(histories.added(histories.confirmed()));
    booked(cancelled, 0, Booking.State.RETURNED);
    booked(cancelled, 1, Booking.State.RETURNED);
    booked(histories.rejected(), 0, Booking.State.RELEASED);

    assertThat(found()).isEmpty();
  }

  @Test
  void anOrderOnItsWayHasNoDeviations() {
    booked(histories.pending(), 0, Booking.State.COMMITTED);
    Order unanswered = histories.pending();

    assertThat(found()).isEmpty();
    assertThat(unanswered.happened()).isEmpty();
  }

  @Test
  void aConfirmedOrderWithoutStockIsNamed() {
    Order order = histories.confirmed();
    booked(order, 0, Booking.State.RETURNED);
    Order other = histories.confirmed();

    assertThat(found())
        .containsExactlyInAnyOrder(
            new Deviation(
                Invariant.I4,
                "reservation " + idOf(order, 0),
                "COMMITTED for the APPLIED change of a CONFIRMED order",
                "RETURNED"),
            new Deviation(
                Invariant.I4,
                "reservation " + idOf(other, 0),
                "COMMITTED for the APPLIED change of a CONFIRMED order",
                "none"));
  }

  @Test
  void anotherNumberOfUnitsThanOrderedIsNamed() {
    Order order = histories.confirmed();
    OrderLine line = order.snapshot().lines().getFirst();
    stock.put(new Booking(idOf(order, 0), Booking.State.COMMITTED, Map.of(line.product(), 3L)));

    assertThat(found())
        .containsExactly(
            new Deviation(
                Invariant.I4,
                "order " + order.snapshot().id(),
                "stock taken as ordered: 1 of product " + line.product(),
                "3 of product " + line.product()));
  }

  @Test
  void stockOfNoOrderIsNamed() {
    ReservationId id = new ReservationId(new OrderId(UUID.randomUUID()), 0);
    stock.put(new Booking(id, Booking.State.COMMITTED, Map.of(product(), 1L)));

    assertThat(found())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.invariant()).isEqualTo(Invariant.I4);
          assertThat(it.message()).contains("reservation " + id, "no such order");
        });
  }

  @Test
  void stockOfNoChangeIsNamed() {
    Order order = histories.confirmed();
    booked(order, 0, Booking.State.COMMITTED);
    stock.put(new Booking(idOf(order, 7), Booking.State.COMMITTED, Map.of(product(), 1L)));

    assertThat(found())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.subject()).isEqualTo("reservation " + idOf(order, 7));
          assertThat(it.found()).isEqualTo("no such change, the order CONFIRMED");
        });
  }

  @Test
  void aCancelledOrderWithStockIsNamedFromBothSides() {
    Order order = histories.cancelled(histories.confirmed());
    booked(order, 0, Booking.State.COMMITTED);

    assertThat(found())
        .extracting(Deviation::invariant)
        .containsExactlyInAnyOrder(Invariant.I5, Invariant.I4);
  }

  @Test
  void aRejectedOrderOrChangeWithStockIsNamed() {
    Order rejected = histories.rejected();
    booked(rejected, 0, Booking.State.HELD);
    Order confirmed = histories.notAdded(histories.confirmed());
    booked(confirmed, 0, Booking.State.COMMITTED);

    assertThat(found())
        .containsExactlyInAnyOrder(
            new Deviation(
                Invariant.I5,
                "reservation " + idOf(rejected, 0),
                "RELEASED for the REJECTED change of a REJECTED order",
                "HELD"),
            new Deviation(
                Invariant.I5,
                "reservation " + idOf(confirmed, 1),
                "RELEASED for the REJECTED change of a CONFIRMED order",
                "none"));
  }

  @Test
  void anOrderThatNoChangeMadeIsNamed() {
    Order order = orders.save(Orders.confirmed());

    assertThat(found())
        .contains(
            new Deviation(
                Invariant.I8, "order " + order.snapshot().id(), "the change that made it", "none"));
  }

  @Test
  void anOrderThatIsNotWhatItsChangesMadeOfItIsNamed() {
    Order order = histories.confirmed();
    booked(order, 0, Booking.State.COMMITTED);
    Order more = orders.save(Orders.withOneMore(order));
    Order cancelled = orders.save(Orders.cancelled(histories.confirmed()));
    booked(cancelled, 0, Booking.State.RETURNED);

    assertThat(found())
        .filteredOn(it -> it.invariant() == Invariant.I8)
        .extracting(Deviation::message)
        .satisfiesExactlyInAnyOrder(
            message -> assertThat(message).contains(idTextOf(more), "line 2 none", "total"),
            message ->
                assertThat(message)
                    .contains(idTextOf(cancelled), "expected CONFIRMED, found CANCELLED"));
  }

  @Test
  void onlyStaffMayLook() {
    Caller customer = new Caller.EndUser(Optional.empty(), "someone", Set.of());

    assertThat(
            Results.errorOf(
                new AuditOrdersHandler(books(), stock)
                    .handle(new AuditOrders.Query(customer, ALL))))
        .isEqualTo(new OrderError.StaffOnly());
    assertThat(
            Results.errorOf(
                new AuditCommittedStockHandler(books(), stock)
                    .handle(new AuditCommittedStock.Query(customer, ALL))))
        .isEqualTo(new OrderError.StaffOnly());
  }

  /** Books what the order's change of that number asked for. */
  private void booked(Order order, int number, Booking.State state) {
    ReservationId id = idOf(order, number);
    Map<ProductId, Long> units =
        state == Booking.State.RELEASED || number >= order.snapshot().lines().size()
            ? Map.of()
            : Map.of(order.snapshot().lines().get(number).product(), 1L);
    stock.put(new Booking(id, state, units));
  }

  private static ReservationId idOf(Order order, int number) {
    return new ReservationId(order.snapshot().id(), number);
  }

  private static String idTextOf(Order order) {
    return "order " + order.snapshot().id();
  }

  private static ProductId product() {
    return new ProductId(UUID.randomUUID());
  }

  private OrderBooks books() {
    return changes.books(orders);
  }

  private List<Deviation> found() {
    AuditOrders.Query ofOrders = new AuditOrders.Query(Caller.system(), ALL);
    AuditCommittedStock.Query ofStock = new AuditCommittedStock.Query(Caller.system(), ALL);
    return Stream.of(
            Results.valueOf(new AuditOrdersHandler(books(), stock).handle(ofOrders)),
            Results.valueOf(new AuditCommittedStockHandler(books(), stock).handle(ofStock)))
        .flatMap(page -> page.deviations().stream())
        .toList();
  }
}
