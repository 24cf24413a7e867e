package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Result;
import java.time.Duration;

/** Use case: an operator looks for changes of orders that have not come to their end. */
@FunctionalInterface
public interface ListOpenChanges
    extends UseCase<ListOpenChanges.Query, Result<Page<OpenChange>, OrderError>> {

  /**
   * Lists open changes page by page, the oldest first.
   *
   * @return a page, or {@link OrderError.StaffOnly}
   */
  @Override
  Result<Page<OpenChange>, OrderError> handle(Query query);

  /**
   * The question.
   *
   * @param caller who asks
   * @param which those that go on by themselves, those that wait for people, or all
   * @param age changes that have been open for longer than this
   * @param page which part of the list
   */
  record Query(Caller caller, ChangeFilter.Which which, Duration age, PageRequest page) {

    /** Checks that all parts are there. */
    public Query {
      requireNonNull(caller, "caller");
      requireNonNull(which, "which");
      requireNonNull(age, "age");
      requireNonNull(page, "page");
    }
  }
}
