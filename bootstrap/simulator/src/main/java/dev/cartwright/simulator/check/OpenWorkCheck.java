package dev.cartwright.simulator.check;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.ChangeFilter;
import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.ScheduledTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Nothing is pending, nothing is parked, and nothing is left to be done. */
public final class OpenWorkCheck {

  private static final int MANY = 100;
  private static final Duration NOT_YET_DUE = Duration.ofDays(-1);

  private final OrderStores stores;

  /** Looks at these stores. */
  public OpenWorkCheck(OrderStores stores) {
    this.stores = requireNonNull(stores, "stores");
  }

  /** Tells whether nothing goes on any more. */
  public boolean isQuiet() {
    return open(ChangeFilter.Which.GOING_ON).isEmpty() && tasks().isEmpty();
  }

  /** Checks that nothing is left. */
  public void run(Findings findings) {
    List<OpenChange> open = open(ChangeFilter.Which.ALL);
    List<ScheduledTask> tasks = tasks();
    findings.require(open.isEmpty(), "changes are open or parked:", open);
    findings.require(tasks.isEmpty(), "tasks are left:", tasks);
  }

  private List<OpenChange> open(ChangeFilter.Which which) {
    return stores
        .watch()
        .list(new ChangeFilter(which, Instant.MAX), PageRequest.first(MANY))
        .items();
  }

  private List<ScheduledTask> tasks() {
    return stores.tasks().overdue(NOT_YET_DUE, MANY);
  }
}
