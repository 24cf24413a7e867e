package dev.cartwright.testkit.contract.user;

import static dev.cartwright.testkit.fixture.Users.CHANGED;
import static dev.cartwright.testkit.fixture.Users.CREATED;
import static dev.cartwright.testkit.fixture.Users.activeUser;
import static dev.cartwright.testkit.fixture.Users.userCreatedAt;
import static dev.cartwright.testkit.fixture.Users.userWithAddresses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.user.UserFilter;
import dev.cartwright.application.user.UserOrder;
import dev.cartwright.application.user.UserSummary;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.user.EmailAddress;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserState;
import dev.cartwright.testkit.contract.shared.Pages;
import dev.cartwright.testkit.fixture.Results;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the lists of every {@link UserRepository} have to do; see {@link UserRepositoryContract}.
 */
public abstract class UserListContract {

  private static final PageRequest BY_THREE = PageRequest.first(3);

  UserListContract() {}

  /** Returns the repository under test; the same store each time within one test. */
  protected abstract UserRepository users();

  @Test
  @DisplayName("R7: the pages hold every user once, in order of creation")
  void pagesAreInOrderOfCreation() {
    List<UserSummary> saved = saveFiveADayApart();

    assertThat(all(UserOrder.OLDEST_FIRST)).containsSubsequence(saved);
    assertThat(all(UserOrder.OLDEST_FIRST)).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("R7: the pages hold every user once, in the reverse order of creation")
  void pagesAreInReverseOrder() {
    List<UserSummary> saved = saveFiveADayApart();

    assertThat(all(UserOrder.NEWEST_FIRST)).containsSubsequence(saved.reversed());
    assertThat(all(UserOrder.NEWEST_FIRST)).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("R7: the pages hold users of one moment once, in one order")
  void usersOfOneMomentAreNotLost() {
    List<UserSummary> saved =
        Stream.generate(() -> saved(userCreatedAt(CREATED))).limit(10).toList();

    List<UserSummary> forwards = all(UserOrder.OLDEST_FIRST);

    assertThat(forwards).containsAll(saved).doesNotHaveDuplicates();
    assertThat(all(UserOrder.NEWEST_FIRST)).isEqualTo(forwards.reversed());
  }

  @Test
  @DisplayName("R7: users who are saved meanwhile do not move others")
  void newUsersDoNotMoveOthers() {
    List<UserSummary> saved = saveFiveADayApart();
    Function<PageRequest, Page<UserSummary>> busy =
        request -> {
          var unused = saved(userCreatedAt(Instant.EPOCH));
          return users().list(UserFilter.none(), UserOrder.OLDEST_FIRST, request);
        };

    List<UserSummary> seen = Pages.all(BY_THREE, busy);

    assertThat(seen).containsSubsequence(saved).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("R8: only users in one of the states are answered")
  void onlyUsersInTheStatesAreAnswered() {
    UserSummary active = saved(activeUser());
    UserSummary suspended = saved(Results.valueOf(activeUser().suspend(CHANGED)));
    UserSummary deleted = saved(Results.valueOf(userWithAddresses().delete(CHANGED)));

    assertThat(all(Set.of(UserState.SUSPENDED)))
        .contains(suspended)
        .doesNotContain(active, deleted);
    assertThat(all(Set.of(UserState.ACTIVE, UserState.DELETED)))
        .contains(active, deleted)
        .doesNotContain(suspended);
    assertThat(all(Set.of())).contains(active, suspended).doesNotContain(deleted);
  }

  @Test
  @DisplayName("R8: only the user with the e-mail address is answered, regardless of case")
  void onlyTheUserWithTheAddressIsAnswered() {
    UserSummary wanted = saved(activeUser());
    var other = saved(activeUser());
    EmailAddress email = wanted.profile().orElseThrow().email();
    EmailAddress capitals = new EmailAddress(email.value().toUpperCase(Locale.ROOT));

    assertThat(withEmail(capitals, Set.of())).containsExactly(wanted).doesNotContain(other);
    assertThat(withEmail(capitals, Set.of(UserState.SUSPENDED))).isEmpty();
  }

  private List<UserSummary> saveFiveADayApart() {
    return Stream.iterate(CREATED, time -> time.plusSeconds(86_400))
        .limit(5)
        .map(time -> saved(userCreatedAt(time)))
        .toList();
  }

  private UserSummary saved(User user) {
    return UserSummary.of(Results.valueOf(users().save(user)).snapshot());
  }

  private List<UserSummary> all(UserOrder order) {
    return Pages.all(BY_THREE, page -> users().list(UserFilter.none(), order, page));
  }

  private List<UserSummary> all(Set<UserState> states) {
    UserFilter filter = new UserFilter(states, Optional.empty());
    return Pages.all(BY_THREE, page -> users().list(filter, UserOrder.OLDEST_FIRST, page));
  }

  private List<UserSummary> withEmail(EmailAddress email, Set<UserState> states) {
    UserFilter filter = new UserFilter(states, Optional.of(email));
    return Pages.all(BY_THREE, page -> users().list(filter, UserOrder.OLDEST_FIRST, page));
  }
}
