package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.ScheduledTask;
import dev.cartwright.application.shared.port.DurableTasks;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Result;
import java.util.List;

/** The standard {@link ListOverdueTasks}. */
public final class ListOverdueTasksHandler implements ListOverdueTasks {

  private final DurableTasks tasks;

  /** Creates the use case on top of the tasks. */
  public ListOverdueTasksHandler(DurableTasks tasks) {
    this.tasks = requireNonNull(tasks, "tasks");
  }

  @Override
  public Result<List<ScheduledTask>, OrderError> handle(Query query) {
    return query.caller().isStaff()
        ? Result.ok(tasks.overdue(query.age(), query.limit().items()))
        : Result.err(new OrderError.StaffOnly());
  }
}
