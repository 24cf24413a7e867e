package dev.cartwright.application.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.UserAddress;
import dev.cartwright.domain.user.UserError;

/** Use case: somebody looks through the addresses of a user. */
@FunctionalInterface
public interface ListAddresses
    extends UseCase<ListAddresses.Query, Result<Page<UserAddress>, UserError>> {

  /**
   * Returns a page of the addresses, oldest first.
   *
   * @return the page; or {@link UserError.AccessDenied} or {@link UserError.UserNotFound}
   */
  @Override
  Result<Page<UserAddress>, UserError> handle(Query query);

  /**
   * The request.
   *
   * @param caller who asks
   * @param user the user
   * @param page which part of the list
   */
  record Query(Caller caller, UserId user, PageRequest page) {

    /** Checks that all parts are there. */
    public Query {
      requireNonNull(caller, "caller");
      requireNonNull(user, "user");
      requireNonNull(page, "page");
    }
  }
}
