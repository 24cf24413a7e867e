package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Result;

/** The standard {@link ListOpenChanges}. */
public final class ListOpenChangesHandler implements ListOpenChanges {

  private final ChangeWatch watch;
  private final TimeSource time;

  /** Creates the use case on top of its ports. */
  public ListOpenChangesHandler(ChangeWatch watch, TimeSource time) {
    this.watch = requireNonNull(watch, "watch");
    this.time = requireNonNull(time, "time");
  }

  @Override
  public Result<Page<OpenChange>, OrderError> handle(Query query) {
    if (!query.caller().isStaff()) {
      return Result.err(new OrderError.StaffOnly());
    }
    ChangeFilter filter = new ChangeFilter(query.which(), time.now().minus(query.age()));
    return Result.ok(watch.list(filter, query.page()));
  }
}
