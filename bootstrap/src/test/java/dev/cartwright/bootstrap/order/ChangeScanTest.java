package dev.cartwright.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.order.ScanChanges;
import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.application.shared.TaskBackoff;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.order.ChangeStep;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.memory.order.InMemoryDiscountCodes;
import dev.cartwright.memory.order.InMemoryOrderChanges;
import dev.cartwright.memory.order.InMemoryOrderRepository;
import dev.cartwright.memory.shared.InMemoryDurableTasks;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.testkit.fixture.Changes;
import dev.cartwright.testkit.fixture.Orders;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChangeScanTest {

  private static final TimeSource LATER = () -> Orders.TIME.plus(Duration.ofHours(1));

  private final InMemoryStore store = new InMemoryStore();
  private final InMemoryOrderRepository orders = new InMemoryOrderRepository(store);
  private final InMemoryOrderChanges changes = new InMemoryOrderChanges(store, LATER);
  private final ChangeWatch watch = changes.watch(orders);
  private final OrderStores stores =
      new OrderStores(
          store,
          orders,
          changes,
          watch,
          orders,
          new InMemoryDiscountCodes(store),
          new InMemoryDurableTasks(store, LATER, TaskBackoff.standard()));
  private final ChangeScan scan = new ChangeScan(new ScanChanges(stores, LATER), watch, LATER);

  @Test
  void whatIsParkedIsCountedAsLongAsItIs() {
    OrderChange change = Changes.additionTo(orders.save(Orders.confirmed()), 1);
    assertThat(changes.insert(change)).isTrue();
    assertThat(watch.park(change.id(), ChangeStep.CONCLUDE, "broken", LATER.now())).isTrue();

    try (LogLines lines = LogLines.of(ChangeScan.class)) {
      scan.run();
      assertThat(lines.warnings()).singleElement().asString().endsWith("people: 1");
    }

    assertThat(watch.unpark(change.id())).isTrue();
    try (LogLines lines = LogLines.of(ChangeScan.class)) {
      scan.run();
      assertThat(lines.warnings()).noneMatch(line -> line.contains("Parked"));
    }
  }
}
