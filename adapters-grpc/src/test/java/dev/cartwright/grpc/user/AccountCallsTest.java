package dev.cartwright.grpc.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import com.google.rpc.ResourceInfo;
import dev.cartwright.grpc.error.Details;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.proto.user.v1.CreateUserRequest;
import dev.cartwright.proto.user.v1.DeleteUserRequest;
import dev.cartwright.proto.user.v1.GetUserByIDRequest;
import dev.cartwright.proto.user.v1.Identity;
import dev.cartwright.proto.user.v1.ReactivateUserRequest;
import dev.cartwright.proto.user.v1.ResolveIdentityRequest;
import dev.cartwright.proto.user.v1.SuspendUserRequest;
import dev.cartwright.proto.user.v1.UpdateUserRequest;
import dev.cartwright.proto.user.v1.User;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import dev.cartwright.proto.user.v1.UserServiceGrpc.UserServiceBlockingStub;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Accounts over the wire. */
class AccountCallsTest {

  private final InProcess service = InProcess.serve(UserServices.inMemory());
  private final UserServiceBlockingStub users = UserServiceGrpc.newBlockingStub(service.channel());

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aUserIsFoundAsCreated() {
    User created = create("Ada@example.com");

    assertThat(created.getState()).isEqualTo(User.State.STATE_ACTIVE);
    assertThat(created.getEmail()).isEqualTo("Ada@example.com");
    assertThat(created.getDisplayName()).isEqualTo("Ada");
    assertThat(created.getEtag()).isNotEmpty();
    assertThat(created.getCreateTime()).isEqualTo(created.getUpdateTime());
    assertThat(created.getCreateTime().getSeconds()).isPositive();
    assertThat(get(created.getUserId())).isEqualTo(created);
  }

  @Test
  void anUnknownUserIsNotFound() {
    String unknown = UUID.randomUUID().toString();

    StatusRuntimeException refused =
        Refused.with(Code.NOT_FOUND, "USER_NOT_FOUND", () -> get(unknown));

    assertThat(Details.metadataOf(refused)).containsEntry("user_id", unknown);
    assertThat(Details.of(refused, ResourceInfo.class).orElseThrow().getResourceType())
        .isEqualTo("User");
  }

  @Test
  void everyWrongFieldIsNamed() {
    assertThat(Refused.fieldsOf(() -> get("42"))).containsExactly("user_id");
    assertThat(Refused.fieldsOf(() -> get(""))).containsExactly("user_id");
    assertThat(
            Refused.fieldsOf(() ->
                users.createUser(
                    CreateUserRequest.newBuilder()
                        .setUser(User.newBuilder().setEmail("ada"))
                        .setRequestId("ä")
                        .build())))
        .containsExactly("user.email", "user.display_name", "request_id");
    assertThat(
            Refused.fieldsOf(() ->
                users.updateUser(
                    UpdateUserRequest.newBuilder()
                        .setUser(User.newBuilder().setUserId("x").setDisplayName("\n\u0000"))
                        .setUpdateMask(FieldMask.newBuilder().addPaths("email").addPaths("state"))
                        .setEtag("x".repeat(65))
                        .build())))
        .containsExactly("user.user_id", "update_mask", "etag");
  }

  @Test
  void aRefusalOfAnEmailAddressDoesNotRepeatIt() {
    StatusRuntimeException malformed =
        Refused.with(Code.INVALID_ARGUMENT, "INVALID_REQUEST", () -> create("marker at example"));
    User first = create("Marker@example.com");
    StatusRuntimeException taken =
        Refused.with(
            Code.ALREADY_EXISTS,
            "EMAIL_TAKEN",
            () -> create(first.getEmail().toUpperCase(Locale.ROOT)));

    assertThat(malformed.getMessage() + malformed.getTrailers()).doesNotContainIgnoringCase("mark");
    assertThat(taken.getMessage() + taken.getTrailers()).doesNotContainIgnoringCase("mark");
  }

  @Test
  void aMaskSaysWhatChanges() {
    User before = create("before@example.com");
    User wanted = before.toBuilder().setEmail("after@example.com").setDisplayName("Eve").build();

    User renamed = update(wanted, "display_name");
    assertThat(renamed.getEmail()).isEqualTo("before@example.com");
    assertThat(renamed.getDisplayName()).isEqualTo("Eve");

    User moved = update(wanted);
    assertThat(moved.getEmail()).isEqualTo("after@example.com");
    assertThat(moved.getEtag()).isNotEqualTo(renamed.getEtag());
  }

  @Test
  void withoutAMaskWhatIsSetChanges() {
    User before = create("ada@example.com");
    User wanted = User.newBuilder().setUserId(before.getUserId()).setDisplayName("Ada Bär").build();

    User after = update(wanted);

    assertThat(after.getEmail()).isEqualTo("ada@example.com");
    assertThat(after.getDisplayName()).isEqualTo("Ada Bär");
  }

  @Test
  void aMaskedFieldThatIsEmptyIsRefused() {
    User before = create("ada@example.com");
    User wanted = User.newBuilder().setUserId(before.getUserId()).build();

    assertThat(Refused.fieldsOf(() -> update(wanted, "*")))
        .containsExactly("user.email", "user.display_name");
  }

  @Test
  void anOldEtagIsAbortedWithTheCurrentOne() {
    User before = create("ada@example.com");
    UpdateUserRequest request =
        UpdateUserRequest.newBuilder()
            .setUser(before.toBuilder().setDisplayName("Eve"))
            .setEtag("old")
            .build();

    StatusRuntimeException refused =
        Refused.with(Code.ABORTED, "ETAG_MISMATCH", () -> users.updateUser(request));

    assertThat(Details.metadataOf(refused)).containsEntry("current_etag", before.getEtag());
  }

  @Test
  void aSuspensionEnds() {
    String user = create("ada@example.com").getUserId();

    User suspended =
        users.suspendUser(SuspendUserRequest.newBuilder().setUserId(user).build()).getUser();
    assertThat(suspended.getState()).isEqualTo(User.State.STATE_SUSPENDED);
    assertThat(get(user)).isEqualTo(suspended);

    User active =
        users.reactivateUser(ReactivateUserRequest.newBuilder().setUserId(user).build()).getUser();
    assertThat(active.getState()).isEqualTo(User.State.STATE_ACTIVE);
  }

  @Test
  void whatIsLeftOfADeletedUserIsIdStateAndTimes() {
    User before = create("ada@example.com");
    DeleteUserRequest request =
        DeleteUserRequest.newBuilder().setUserId(before.getUserId()).build();

    User left = users.deleteUser(request).getUser();

    assertThat(left)
        .isEqualTo(
            User.newBuilder()
                .setUserId(before.getUserId())
                .setState(User.State.STATE_DELETED)
                .setCreateTime(before.getCreateTime())
                .setUpdateTime(left.getUpdateTime())
                .setEtag(left.getEtag())
                .build());
    assertThat(create("ada@example.com").getUserId()).isNotEqualTo(before.getUserId());
    Refused.with(Code.NOT_FOUND, "USER_NOT_FOUND", () -> get(before.getUserId()));
    Refused.with(Code.NOT_FOUND, "USER_NOT_FOUND", () -> users.deleteUser(request));
  }

  @Test
  void signInsAreNotBoundYet() {
    Refused.with(
        Code.UNIMPLEMENTED,
        "METHOD_UNAVAILABLE",
        () -> users.resolveIdentity(ResolveIdentityRequest.getDefaultInstance()));
    Refused.with(
        Code.UNIMPLEMENTED,
        "METHOD_UNAVAILABLE",
        () ->
            users.createUser(
                CreateUserRequest.newBuilder().setIdentity(Identity.getDefaultInstance()).build()));
  }

  private User create(String email) {
    User wanted = User.newBuilder().setEmail(email).setDisplayName("Ada").build();
    return users.createUser(CreateUserRequest.newBuilder().setUser(wanted).build()).getUser();
  }

  private User get(String user) {
    return users.getUserByID(GetUserByIDRequest.newBuilder().setUserId(user).build()).getUser();
  }

  private User update(User wanted, String... paths) {
    FieldMask.Builder mask = FieldMask.newBuilder();
    for (String path : paths) {
      mask.addPaths(path);
    }
    return users
        .updateUser(UpdateUserRequest.newBuilder().setUser(wanted).setUpdateMask(mask).build())
        .getUser();
  }
}
