package dev.cartwright.grpc.cart;

import dev.cartwright.application.cart.port.UserDirectory;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.grpc.shared.RemoteCalls;
import dev.cartwright.proto.user.v1.GetUserByIDRequest;
import dev.cartwright.proto.user.v1.GetUserByIDResponse;
import dev.cartwright.proto.user.v1.User;
import dev.cartwright.proto.user.v1.UserServiceGrpc.UserServiceBlockingStub;
import java.time.Duration;

/** Asks the user service, and keeps its model out of the cart context. */
public final class GrpcUserDirectory implements UserDirectory {

  private final RemoteCalls<UserServiceBlockingStub> users;

  /** Creates a directory that waits at most {@code timeout} for each answer. */
  public GrpcUserDirectory(UserServiceBlockingStub users, Duration timeout) {
    this.users = new RemoteCalls<>("UserDirectory", users, timeout);
  }

  @Override
  public Standing standingOf(UserId user) {
    GetUserByIDRequest request = GetUserByIDRequest.newBuilder().setUserId(user.toString()).build();
    return users
        .find(stub -> stub.getUserByID(request))
        .map(GetUserByIDResponse::getUser)
        .map(answer -> standing(user, answer))
        .orElse(Standing.UNKNOWN);
  }

  private static Standing standing(UserId user, User answer) {
    return switch (answer.getState()) {
      case STATE_ACTIVE -> Standing.ACTIVE;
      case STATE_SUSPENDED -> Standing.SUSPENDED;
      case STATE_DELETED -> Standing.UNKNOWN;
      case STATE_UNSPECIFIED, UNRECOGNIZED ->
          throw new PortException.CorruptData("state of user " + user, null);
    };
  }
}
