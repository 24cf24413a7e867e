package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.user.UserError;

/** Use case: staff looks through the users. */
@FunctionalInterface
public interface ListUsers extends UseCase<ListUsers.Query, Result<Page<UserSummary>, UserError>> {

  /**
   * Returns a page of the users that pass the filter, without their addresses.
   *
   * @return the page; or {@link UserError.StaffOnly}
   */
  @Override
  Result<Page<UserSummary>, UserError> handle(Query query);

  /**
   * The request.
   *
   * @param caller who asks
   * @param filter which users
   * @param order in which order
   * @param page which part of the list
   */
  record Query(Caller caller, UserFilter filter, UserOrder order, PageRequest page) {

    /** Checks that all parts are there. */
    public Query {
      requireNonNull(caller, "caller");
      requireNonNull(filter, "filter");
      requireNonNull(order, "order");
      requireNonNull(page, "page");
    }
  }
}
