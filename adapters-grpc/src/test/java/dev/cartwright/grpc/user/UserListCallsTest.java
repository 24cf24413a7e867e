package dev.cartwright.grpc.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.domain.shared.UserId;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.proto.user.v1.GetUserByIDRequest;
import dev.cartwright.proto.user.v1.ListUsersRequest;
import dev.cartwright.proto.user.v1.ListUsersResponse;
import dev.cartwright.proto.user.v1.User;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import dev.cartwright.proto.user.v1.UserServiceGrpc.UserServiceBlockingStub;
import io.grpc.Status.Code;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists of users over the wire. */
class UserListCallsTest {

  private final InProcess service = InProcess.serve(UserServices.inMemory());
  private final UserServiceBlockingStub users = UserServiceGrpc.newBlockingStub(service.channel());
  private final RemoteUsers remote = new RemoteUsers(service.channel());
  private final UserId first = remote.active();
  private final UserId suspended = remote.suspended();
  private final UserId deleted = remote.deleted();
  private final UserId last = remote.active();

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void usersAreListedPageByPage() {
    ListUsersRequest request = ListUsersRequest.newBuilder().setPageSize(2).build();

    ListUsersResponse one = users.listUsers(request);
    ListUsersResponse two =
        users.listUsers(request.toBuilder().setPageToken(one.getNextPageToken()).build());

    assertThat(idsOf(one)).containsExactly(first, suspended);
    assertThat(idsOf(two)).containsExactly(last);
    assertThat(two.getNextPageToken()).isEmpty();
  }

  @Test
  void theNewestComeFirstIfAskedFor() {
    assertThat(idsOf(list(ListUsersRequest.newBuilder().setOrderBy("create_time desc"))))
        .containsExactly(last, suspended, first);
  }

  @Test
  void statesFilter() {
    assertThat(
            idsOf(
                list(
                    ListUsersRequest.newBuilder()
                        .addStates(User.State.STATE_DELETED)
                        .addStates(User.State.STATE_SUSPENDED))))
        .containsExactly(suspended, deleted);
  }

  @Test
  void anEmailAddressFiltersRegardlessOfCase() {
    String email =
        users
            .getUserByID(GetUserByIDRequest.newBuilder().setUserId(last.toString()).build())
            .getUser()
            .getEmail();

    assertThat(idsOf(list(ListUsersRequest.newBuilder().setEmail(email.toUpperCase(Locale.ROOT)))))
        .containsExactly(last);
  }

  @Test
  void everyWrongFieldIsNamed() {
    assertThat(
            Refused.fieldsOf(() ->
                list(
                    ListUsersRequest.newBuilder()
                        .setPageSize(-1)
                        .addStatesValue(99)
                        .setEmail("ada")
                        .setOrderBy("email"))))
        .containsExactlyInAnyOrder("page_size", "states", "email", "order_by");
  }

  @Test
  void aTokenOfAnotherFilterIsRefused() {
    String token = list(ListUsersRequest.newBuilder().setPageSize(1)).getNextPageToken();

    Refused.with(
        Code.INVALID_ARGUMENT,
        "PAGE_TOKEN_INVALID",
        () ->
            list(
                ListUsersRequest.newBuilder()
                    .setPageToken(token)
                    .addStates(User.State.STATE_ACTIVE)));
  }

  @Test
  void aFilterOfAnyLengthWithATokenIsTheCallersMistake() {
    String token = list(ListUsersRequest.newBuilder().setPageSize(1)).getNextPageToken();

    Refused.with(
        Code.INVALID_ARGUMENT,
        "INVALID_REQUEST",
        () ->
            list(ListUsersRequest.newBuilder().setPageToken(token).setEmail("a".repeat(100_000))));
  }

  private ListUsersResponse list(ListUsersRequest.Builder request) {
    return users.listUsers(request.build());
  }

  private static List<UserId> idsOf(ListUsersResponse response) {
    return response.getUsersList().stream().map(user -> UserId.parse(user.getUserId())).toList();
  }
}
