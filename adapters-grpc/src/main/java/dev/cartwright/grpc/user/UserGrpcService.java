package dev.cartwright.grpc.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.grpc.error.Statuses;
import dev.cartwright.grpc.shared.Answers;
import dev.cartwright.grpc.shared.Callers;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.proto.user.v1.AddAddressRequest;
import dev.cartwright.proto.user.v1.AddAddressResponse;
import dev.cartwright.proto.user.v1.CreateUserRequest;
import dev.cartwright.proto.user.v1.CreateUserResponse;
import dev.cartwright.proto.user.v1.DeleteUserRequest;
import dev.cartwright.proto.user.v1.DeleteUserResponse;
import dev.cartwright.proto.user.v1.GetUserByIDRequest;
import dev.cartwright.proto.user.v1.GetUserByIDResponse;
import dev.cartwright.proto.user.v1.ListAddressesRequest;
import dev.cartwright.proto.user.v1.ListAddressesResponse;
import dev.cartwright.proto.user.v1.ListUsersRequest;
import dev.cartwright.proto.user.v1.ListUsersResponse;
import dev.cartwright.proto.user.v1.ReactivateUserRequest;
import dev.cartwright.proto.user.v1.ReactivateUserResponse;
import dev.cartwright.proto.user.v1.RemoveAddressRequest;
import dev.cartwright.proto.user.v1.RemoveAddressResponse;
import dev.cartwright.proto.user.v1.ResolveIdentityRequest;
import dev.cartwright.proto.user.v1.ResolveIdentityResponse;
import dev.cartwright.proto.user.v1.SetDefaultAddressRequest;
import dev.cartwright.proto.user.v1.SetDefaultAddressResponse;
import dev.cartwright.proto.user.v1.SuspendUserRequest;
import dev.cartwright.proto.user.v1.SuspendUserResponse;
import dev.cartwright.proto.user.v1.UpdateAddressRequest;
import dev.cartwright.proto.user.v1.UpdateAddressResponse;
import dev.cartwright.proto.user.v1.UpdateUserRequest;
import dev.cartwright.proto.user.v1.UpdateUserResponse;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import io.grpc.stub.StreamObserver;

/** Serves the user use cases over gRPC. */
public final class UserGrpcService extends UserServiceGrpc.UserServiceImplBase {

  private final UserUseCases users;
  private final AddressUseCases addresses;
  private final UserLists lists;

  /** Creates the service on the use cases it serves and the tokens its lists are paged by. */
  public UserGrpcService(UserUseCases users, AddressUseCases addresses, PageTokens pageTokens) {
    this.users = requireNonNull(users, "users");
    this.addresses = requireNonNull(addresses, "addresses");
    this.lists = new UserLists(pageTokens);
  }

  @Override
  public void getUserByID(
      GetUserByIDRequest request, StreamObserver<GetUserByIDResponse> responses) {
    Answers.send(
        responses,
        users.getUserByID().handle(UserMessages.toQuery(Callers.current(), request)),
        user -> GetUserByIDResponse.newBuilder().setUser(UserMessages.toMessage(user)).build());
  }

  @Override
  public void createUser(CreateUserRequest request, StreamObserver<CreateUserResponse> responses) {
    if (request.hasIdentity()) {
      throw Statuses.unimplemented("CreateUser with an identity");
    }
    Answers.sendReply(
        responses,
        users.createUser().handle(UserMessages.toCommand(Callers.current(), request)),
        user -> CreateUserResponse.newBuilder().setUser(UserMessages.toMessage(user)).build());
  }

  @Override
  public void updateUser(UpdateUserRequest request, StreamObserver<UpdateUserResponse> responses) {
    Answers.sendReply(
        responses,
        users.updateUser().handle(UserMessages.toCommand(Callers.current(), request)),
        user -> UpdateUserResponse.newBuilder().setUser(UserMessages.toMessage(user)).build());
  }

  @Override
  public void deleteUser(DeleteUserRequest request, StreamObserver<DeleteUserResponse> responses) {
    Answers.sendReply(
        responses,
        users.deleteUser().handle(UserMessages.toCommand(Callers.current(), request)),
        user -> DeleteUserResponse.newBuilder().setUser(UserMessages.toMessage(user)).build());
  }

  @Override
  public void suspendUser(
      SuspendUserRequest request, StreamObserver<SuspendUserResponse> responses) {
    Answers.sendReply(
        responses,
        users.suspendUser().handle(UserMessages.toCommand(Callers.current(), request)),
        user -> SuspendUserResponse.newBuilder().setUser(UserMessages.toMessage(user)).build());
  }

  @Override
  public void reactivateUser(
      ReactivateUserRequest request, StreamObserver<ReactivateUserResponse> responses) {
    Answers.sendReply(
        responses,
        users.reactivateUser().handle(UserMessages.toCommand(Callers.current(), request)),
        user -> ReactivateUserResponse.newBuilder().setUser(UserMessages.toMessage(user)).build());
  }

  @Override
  public void listUsers(ListUsersRequest request, StreamObserver<ListUsersResponse> responses) {
    Answers.send(
        responses,
        users.listUsers().handle(lists.toQuery(Callers.current(), request)),
        page -> lists.toResponse(page, request));
  }

  @Override
  public void resolveIdentity(
      ResolveIdentityRequest request, StreamObserver<ResolveIdentityResponse> responses) {
    throw Statuses.unimplemented("ResolveIdentity");
  }

  @Override
  public void addAddress(AddAddressRequest request, StreamObserver<AddAddressResponse> responses) {
    Answers.sendReply(
        responses,
        addresses.addAddress().handle(AddressMessages.toCommand(Callers.current(), request)),
        saved ->
            AddAddressResponse.newBuilder()
                .setAddress(AddressMessages.toMessage(saved.address()))
                .setUser(UserMessages.toMessage(saved.user()))
                .build());
  }

  @Override
  public void updateAddress(
      UpdateAddressRequest request, StreamObserver<UpdateAddressResponse> responses) {
    Answers.sendReply(
        responses,
        addresses.updateAddress().handle(AddressMessages.toCommand(Callers.current(), request)),
        saved ->
            UpdateAddressResponse.newBuilder()
                .setAddress(AddressMessages.toMessage(saved.address()))
                .setUser(UserMessages.toMessage(saved.user()))
                .build());
  }

  @Override
  public void removeAddress(
      RemoveAddressRequest request, StreamObserver<RemoveAddressResponse> responses) {
    Answers.sendReply(
        responses,
        addresses.removeAddress().handle(AddressMessages.toCommand(Callers.current(), request)),
        user -> RemoveAddressResponse.newBuilder().setUser(UserMessages.toMessage(user)).build());
  }

  @Override
  public void listAddresses(
      ListAddressesRequest request, StreamObserver<ListAddressesResponse> responses) {
    Answers.send(
        responses,
        addresses.listAddresses().handle(lists.toQuery(Callers.current(), request)),
        page -> lists.toResponse(page, request));
  }

  @Override
  public void setDefaultAddress(
      SetDefaultAddressRequest request, StreamObserver<SetDefaultAddressResponse> responses) {
    Answers.sendReply(
        responses,
        addresses.setDefaultAddress().handle(AddressMessages.toCommand(Callers.current(), request)),
        user ->
            SetDefaultAddressResponse.newBuilder().setUser(UserMessages.toMessage(user)).build());
  }
}
