package dev.cartwright.postgres.user;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.application.user.AddAddress;
import dev.cartwright.application.user.AddAddressHandler;
import dev.cartwright.application.user.CreateUser;
import dev.cartwright.application.user.CreateUserHandler;
import dev.cartwright.application.user.DeleteUser;
import dev.cartwright.application.user.DeleteUserHandler;
import dev.cartwright.application.user.SavedAddress;
import dev.cartwright.application.user.UpdateUser;
import dev.cartwright.application.user.UpdateUserHandler;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.Profile;
import dev.cartwright.domain.user.ProfileChange;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import dev.cartwright.postgres.shared.ServiceInstance;
import dev.cartwright.testkit.fixture.SteppedTime;
import dev.cartwright.testkit.fixture.Users;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Requests under one key, and the handlers of an instance that do them. */
final class UserRequests {

  static final RequestId KEY = new RequestId("key");

  private static final Caller SYSTEM = Caller.system();

  private UserRequests() {}

  static CreateUser.Command create(Profile profile) {
    return new CreateUser.Command(SYSTEM, profile, Optional.of(KEY));
  }

  static AddAddress.Command addAddress(UserId user) {
    return new AddAddress.Command(
        SYSTEM, user, Users.postalAddress(), Optional.empty(), Optional.of(KEY));
  }

  static UpdateUser.Command changeNothing(UserId user) {
    ProfileChange nothing = new ProfileChange(Optional.empty(), Optional.empty());
    return new UpdateUser.Command(SYSTEM, user, nothing, Optional.empty(), Optional.of(KEY));
  }

  static DeleteUser.Command delete(UserId user) {
    return new DeleteUser.Command(SYSTEM, user, Optional.empty(), Optional.of(KEY));
  }

  static UseCase<CreateUser.Command, Result<User.Snapshot, UserError>> creator(
      ServiceInstance instance) {
    return new CreateUserHandler(users(instance), new SteppedTime(), UUID::randomUUID);
  }

  static UseCase<AddAddress.Command, Result<SavedAddress, UserError>> adder(
      ServiceInstance instance) {
    return new AddAddressHandler(users(instance), new SteppedTime(), UUID::randomUUID);
  }

  static UseCase<UpdateUser.Command, Result<User.Snapshot, UserError>> updater(
      ServiceInstance instance) {
    return new UpdateUserHandler(users(instance), new SteppedTime());
  }

  static UseCase<DeleteUser.Command, Result<User.Snapshot, UserError>> deleter(
      ServiceInstance instance) {
    return new DeleteUserHandler(
        users(instance), instance.keys(Duration.ofMinutes(1)), new SteppedTime());
  }

  static UserRepository users(ServiceInstance instance) {
    return new PostgresUserRepository(instance.dsl());
  }
}
