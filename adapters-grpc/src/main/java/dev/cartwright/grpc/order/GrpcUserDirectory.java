package dev.cartwright.grpc.order;

import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.grpc.shared.PostalAddresses;
import dev.cartwright.grpc.shared.RemoteCalls;
import dev.cartwright.proto.user.v1.GetUserByIDRequest;
import dev.cartwright.proto.user.v1.GetUserByIDResponse;
import dev.cartwright.proto.user.v1.User;
import dev.cartwright.proto.user.v1.UserServiceGrpc.UserServiceBlockingStub;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks the user service, and keeps its model and its errors out of the order context. */
public final class GrpcUserDirectory implements UserDirectory {

  private final RemoteCalls<UserServiceBlockingStub> users;

  /** Creates a directory that waits at most {@code timeout} for each answer. */
  public GrpcUserDirectory(UserServiceBlockingStub users, Duration timeout) {
    this.users = new RemoteCalls<>("UserDirectory", users, timeout);
  }

  @Override
  public Optional<Customer> find(UserId user) {
    GetUserByIDRequest request = GetUserByIDRequest.newBuilder().setUserId(user.toString()).build();
    return users
        .find(stub -> stub.getUserByID(request))
        .map(GetUserByIDResponse::getUser)
        .filter(answer -> answer.getState() != User.State.STATE_DELETED)
        .map(answer -> toCustomer(user, answer));
  }

  private static Customer toCustomer(UserId user, User answer) {
    boolean suspended =
        switch (answer.getState()) {
          case STATE_ACTIVE -> false;
          case STATE_SUSPENDED -> true;
          case STATE_DELETED, STATE_UNSPECIFIED, UNRECOGNIZED ->
              throw new PortException.CorruptData("state of user " + user, null);
        };
    try {
      Map<AddressId, PostalAddress> addresses =
          answer.getAddressesList().stream()
              .collect(
                  Collectors.toMap(
                      address -> AddressId.parse(address.getAddressId()),
                      PostalAddresses::fromMessage));
      return new Customer(user, suspended, addresses);
    } catch (InvalidValueException e) {
      throw new PortException.CorruptData("addresses of user " + user, e);
    }
  }
}
