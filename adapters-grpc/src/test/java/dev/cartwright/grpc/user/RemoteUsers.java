package dev.cartwright.grpc.user;

import dev.cartwright.domain.shared.UserId;
import dev.cartwright.proto.user.v1.CreateUserRequest;
import dev.cartwright.proto.user.v1.DeleteUserRequest;
import dev.cartwright.proto.user.v1.SuspendUserRequest;
import dev.cartwright.proto.user.v1.User;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import dev.cartwright.proto.user.v1.UserServiceGrpc.UserServiceBlockingStub;
import io.grpc.Channel;
import java.util.UUID;

/** Makes users over a user service's own methods. */
public final class RemoteUsers {

  private final UserServiceBlockingStub users;

  /** Makes users in the service behind that channel. */
  public RemoteUsers(Channel channel) {
    this.users = UserServiceGrpc.newBlockingStub(channel);
  }

  /** Makes a user who may do everything. */
  public UserId active() {
    User wanted =
        User.newBuilder()
            .setEmail(UUID.randomUUID() + "@example.com")
            .setDisplayName("Ada")
            .build();
    User made = users.createUser(CreateUserRequest.newBuilder().setUser(wanted).build()).getUser();
    return UserId.parse(made.getUserId());
  }

  /** Makes a user and suspends him. */
  public UserId suspended() {
    String user = active().toString();
    return UserId.parse(
        users
            .suspendUser(SuspendUserRequest.newBuilder().setUserId(user).build())
            .getUser()
            .getUserId());
  }

  /** Makes a user and deletes him. */
  public UserId deleted() {
    UserId user = active();
    var unused =
        users.deleteUser(DeleteUserRequest.newBuilder().setUserId(user.toString()).build());
    return user;
  }
}
