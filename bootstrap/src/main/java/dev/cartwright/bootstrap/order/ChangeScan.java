package dev.cartwright.bootstrap.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.ScanChanges;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives changes that lost their task a new one, and says so: it should not happen. */
final class ChangeScan implements Runnable {

  /** How long after one scan the next one begins. */
  static final Duration PERIOD = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(ChangeScan.class);

  private final ScanChanges scan;

  ChangeScan(ScanChanges scan) {
    this.scan = requireNonNull(scan, "scan");
  }

  @Override
  public void run() {
    int found = scan.scheduleMissing();
    if (found > 0) {
      LOG.warn("{} open changes of orders had lost their task and have it again", found);
    }
  }
}
