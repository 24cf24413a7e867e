package dev.cartwright.bootstrap.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.ChangeFilter;
import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.order.ScanChanges;
import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PageSize;
import dev.cartwright.application.shared.port.TimeSource;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives changes that lost their task a new one, and says so: it should not happen. Says as well how
 * many are parked, as long as any are.
 */
final class ChangeScan implements Runnable {

  /** How long after one scan the next one begins. */
  static final Duration PERIOD = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(ChangeScan.class);

  private final ScanChanges scan;
  private final ChangeWatch watch;
  private final TimeSource time;

  ChangeScan(ScanChanges scan, ChangeWatch watch, TimeSource time) {
    this.scan = requireNonNull(scan, "scan");
    this.watch = requireNonNull(watch, "watch");
    this.time = requireNonNull(time, "time");
  }

  @Override
  public void run() {
    int found = scan.scheduleMissing();
    if (found > 0) {
      LOG.warn("{} open changes of orders had lost their task and have it again", found);
    }
    tellOfParked();
  }

  private void tellOfParked() {
    ChangeFilter parked = new ChangeFilter(ChangeFilter.Which.PARKED, time.now());
    Page<OpenChange> page = watch.list(parked, PageRequest.first(PageSize.ITEMS_MAX));
    if (!page.items().isEmpty()) {
      String more = page.next().isPresent() ? " or more" : "";
      LOG.warn("Parked changes of orders, which wait for people: {}{}", page.items().size(), more);
    }
  }
}
