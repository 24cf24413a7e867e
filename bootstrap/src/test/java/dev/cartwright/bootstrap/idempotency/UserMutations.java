package dev.cartwright.bootstrap.idempotency;

import dev.cartwright.bootstrap.story.Scene;
import dev.cartwright.proto.type.v1.Address;
import dev.cartwright.proto.user.v1.AddAddressRequest;
import dev.cartwright.proto.user.v1.AddressUse;
import dev.cartwright.proto.user.v1.CreateUserRequest;
import dev.cartwright.proto.user.v1.DeleteUserRequest;
import dev.cartwright.proto.user.v1.ReactivateUserRequest;
import dev.cartwright.proto.user.v1.RemoveAddressRequest;
import dev.cartwright.proto.user.v1.SetDefaultAddressRequest;
import dev.cartwright.proto.user.v1.SuspendUserRequest;
import dev.cartwright.proto.user.v1.UpdateAddressRequest;
import dev.cartwright.proto.user.v1.UpdateUserRequest;
import dev.cartwright.proto.user.v1.User;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import io.grpc.MethodDescriptor;
import java.util.Map;
import java.util.function.Supplier;

/** A request to every method that changes users, each about a new one. */
record UserMutations(Scene scene) {

  Map<MethodDescriptor<?, ?>, Supplier<Mutation>> all() {
    return Map.of(
        UserServiceGrpc.getCreateUserMethod(), this::createUser,
        UserServiceGrpc.getUpdateUserMethod(), this::updateUser,
        UserServiceGrpc.getDeleteUserMethod(), this::deleteUser,
        UserServiceGrpc.getSuspendUserMethod(), this::suspendUser,
        UserServiceGrpc.getReactivateUserMethod(), this::reactivateUser,
        UserServiceGrpc.getAddAddressMethod(), this::addAddress,
        UserServiceGrpc.getUpdateAddressMethod(), this::updateAddress,
        UserServiceGrpc.getRemoveAddressMethod(), this::removeAddress,
        UserServiceGrpc.getSetDefaultAddressMethod(), this::setDefaultAddress);
  }

  private Mutation createUser() {
    User.Builder user = User.newBuilder().setEmail(Scene.newKey() + "@example.com");
    return new Mutation(
        CreateUserRequest.newBuilder().setUser(user.setDisplayName("Ada")).build(),
        CreateUserRequest.newBuilder().setUser(user.setDisplayName("Eve")).build());
  }

  private Mutation updateUser() {
    User.Builder user = User.newBuilder().setUserId(scene.newUser());
    return new Mutation(
        UpdateUserRequest.newBuilder().setUser(user.setDisplayName("Ada")).build(),
        UpdateUserRequest.newBuilder().setUser(user.setDisplayName("Eve")).build());
  }

  private Mutation deleteUser() {
    return Mutation.ofEtag(DeleteUserRequest.newBuilder().setUserId(scene.newUser()).build());
  }

  private Mutation suspendUser() {
    return Mutation.ofEtag(SuspendUserRequest.newBuilder().setUserId(scene.newUser()).build());
  }

  private Mutation reactivateUser() {
    return Mutation.ofEtag(ReactivateUserRequest.newBuilder().setUserId(scene.newUser()).build());
  }

  private Mutation addAddress() {
    String user = scene.newUser();
    Address.Builder address =
        Address.newBuilder().setRecipient("Ada").setLocality("London").setRegionCode("GB");
    AddAddressRequest.Builder request = AddAddressRequest.newBuilder().setUserId(user);
    return new Mutation(
        request.setAddress(address.clone().addLines("12 St James's Square")).build(),
        request.setAddress(address.clone().addLines("13 St James's Square")).build());
  }

  private Mutation updateAddress() {
    String user = scene.newUser();
    Address.Builder address = Address.newBuilder().setAddressId(scene.newAddressOf(user));
    UpdateAddressRequest.Builder request = UpdateAddressRequest.newBuilder().setUserId(user);
    return new Mutation(
        request.setAddress(address.setLocality("Oxford")).build(),
        request.setAddress(address.setLocality("Bath")).build());
  }

  private Mutation removeAddress() {
    String user = scene.newUser();
    return Mutation.ofEtag(
        RemoveAddressRequest.newBuilder()
            .setUserId(user)
            .setAddressId(scene.newAddressOf(user))
            .build());
  }

  private Mutation setDefaultAddress() {
    String user = scene.newUser();
    SetDefaultAddressRequest.Builder request =
        SetDefaultAddressRequest.newBuilder()
            .setUserId(user)
            .setAddressId(scene.newAddressOf(user));
    return new Mutation(
        request.setUse(AddressUse.ADDRESS_USE_SHIPPING).build(),
        request.setUse(AddressUse.ADDRESS_USE_BILLING).build());
  }
}
