package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.PageSize;
import dev.cartwright.application.shared.ScheduledTask;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Result;
import java.time.Duration;
import java.util.List;

/** Use case: an operator looks for durable tasks that should have been done before. */
@FunctionalInterface
public interface ListOverdueTasks
    extends UseCase<ListOverdueTasks.Query, Result<List<ScheduledTask>, OrderError>> {

  /**
   * Lists tasks, those that are due for longest first.
   *
   * @return the tasks, or {@link OrderError.StaffOnly}
   */
  @Override
  Result<List<ScheduledTask>, OrderError> handle(Query query);

  /**
   * The question.
   *
   * @param caller who asks
   * @param age tasks that have been due for longer than this
   * @param limit how many at most
   */
  record Query(Caller caller, Duration age, PageSize limit) {

    /** Checks that all parts are there. */
    public Query {
      requireNonNull(caller, "caller");
      requireNonNull(age, "age");
      requireNonNull(limit, "limit");
    }
  }
}
