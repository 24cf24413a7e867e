package dev.cartwright.memory.user;

import static dev.cartwright.memory.user.Accounts.STAFF;
import static dev.cartwright.memory.user.Accounts.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.user.ListUsers;
import dev.cartwright.application.user.ListUsersHandler;
import dev.cartwright.application.user.UserFilter;
import dev.cartwright.application.user.UserOrder;
import dev.cartwright.application.user.UserSummary;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import dev.cartwright.domain.user.UserState;
import dev.cartwright.testkit.fixture.Results;
import dev.cartwright.testkit.fixture.Users;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListUsersTest {

  private final Accounts accounts = new Accounts();
  private final User.Snapshot early = accounts.saved(Users.userWithAddresses());
  private final User.Snapshot late = accounts.saved(Users.userCreatedAt(Users.CHANGED));
  private final User.Snapshot deleted = accounts.savedDeleted();

  @Test
  void staffSeesEveryUserWhoIsNotDeleted() {
    assertThat(Results.valueOf(list(STAFF, UserFilter.none(), UserOrder.OLDEST_FIRST)).items())
        .containsExactly(UserSummary.of(early), UserSummary.of(late));
    assertThat(Results.valueOf(list(STAFF, UserFilter.none(), UserOrder.NEWEST_FIRST)).items())
        .containsExactly(UserSummary.of(late), UserSummary.of(early));
  }

  @Test
  void staffSeesDeletedUsersWhoAsksForThem() {
    UserFilter filter = new UserFilter(Set.of(UserState.DELETED), Optional.empty());

    assertThat(Results.valueOf(list(STAFF, filter, UserOrder.OLDEST_FIRST)).items())
        .containsExactly(UserSummary.of(deleted));
  }

  @Test
  void onlyStaffLooksThroughUsers() {
    assertThat(list(customer(early.id()), UserFilter.none(), UserOrder.OLDEST_FIRST))
        .isEqualTo(Result.err(new UserError.StaffOnly()));
  }

  private Result<Page<UserSummary>, UserError> list(
      Caller caller, UserFilter filter, UserOrder order) {
    return new ListUsersHandler(accounts.users)
        .handle(new ListUsers.Query(caller, filter, order, PageRequest.first(10)));
  }
}
