package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PageSize;
import dev.cartwright.application.shared.port.TimeSource;
import java.time.Duration;
import java.util.Optional;

/**
 * Looks for open changes without a task, and gives them one. Parking a change removes its task even
 * if another owner has just come further; without this, what that one left would be lost.
 */
public final class ScanChanges {

  /** How long a change is open before it is looked at: its first request is at it until then. */
  static final Duration AGE_MIN = Duration.ofSeconds(10);

  private final OrderStores stores;
  private final TimeSource time;

  /** Looks through the changes of one store. */
  public ScanChanges(OrderStores stores, TimeSource time) {
    this.stores = requireNonNull(stores, "stores");
    this.time = requireNonNull(time, "time");
  }

  /**
   * Schedules tasks that are missing, page by page; any number of processes may do this at once.
   *
   * @return how many were missing
   */
  public int scheduleMissing() {
    ChangeFilter filter = new ChangeFilter(ChangeFilter.Which.GOING_ON, time.now().minus(AGE_MIN));
    PageSize size = new PageSize(PageSize.ITEMS_MAX);
    int missing = 0;
    Page<OpenChange> page = stores.watch().list(filter, new PageRequest(size, Optional.empty()));
    while (true) {
      missing += Math.toIntExact(page.items().stream().filter(this::schedule).count());
      if (page.next().isEmpty()) {
        return missing;
      }
      page = stores.watch().list(filter, new PageRequest(size, page.next()));
    }
  }

  private boolean schedule(OpenChange change) {
    return stores.tasks().schedule(ChangeLedger.taskOf(change.id()), Duration.ZERO);
  }
}
