package dev.cartwright.bootstrap.user;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dev.cartwright.application.shared.Retrying;
import dev.cartwright.application.shared.port.Backoff;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.application.user.AddAddressHandler;
import dev.cartwright.application.user.CreateUserHandler;
import dev.cartwright.application.user.DeleteUserHandler;
import dev.cartwright.application.user.GetUserByIDHandler;
import dev.cartwright.application.user.ListAddressesHandler;
import dev.cartwright.application.user.ListUsersHandler;
import dev.cartwright.application.user.ReactivateUserHandler;
import dev.cartwright.application.user.RemoveAddressHandler;
import dev.cartwright.application.user.SetDefaultAddressHandler;
import dev.cartwright.application.user.SuspendUserHandler;
import dev.cartwright.application.user.UpdateAddressHandler;
import dev.cartwright.application.user.UpdateUserHandler;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.grpc.user.AddressUseCases;
import dev.cartwright.grpc.user.UserGrpcService;
import dev.cartwright.grpc.user.UserUseCases;
import io.grpc.BindableService;

/** The user context: its use cases and the gRPC service on top. Needs a UserRepository. */
@Module
public interface UserModule {

  /** The use cases about accounts. */
  @Provides
  static UserUseCases users(
      UserRepository users, TimeSource time, IdGenerator ids, Backoff backoff) {
    return new UserUseCases(
        new GetUserByIDHandler(users),
        new Retrying<>(new CreateUserHandler(users, time, ids), backoff)::handle,
        new Retrying<>(new UpdateUserHandler(users, time), backoff)::handle,
        new Retrying<>(new DeleteUserHandler(users, time), backoff)::handle,
        new Retrying<>(new SuspendUserHandler(users, time), backoff)::handle,
        new Retrying<>(new ReactivateUserHandler(users, time), backoff)::handle,
        new ListUsersHandler(users));
  }

  /** The use cases about addresses. */
  @Provides
  static AddressUseCases addresses(
      UserRepository users, TimeSource time, IdGenerator ids, Backoff backoff) {
    return new AddressUseCases(
        new Retrying<>(new AddAddressHandler(users, time, ids), backoff)::handle,
        new Retrying<>(new UpdateAddressHandler(users, time), backoff)::handle,
        new Retrying<>(new RemoveAddressHandler(users, time), backoff)::handle,
        new ListAddressesHandler(users),
        new Retrying<>(new SetDefaultAddressHandler(users, time), backoff)::handle);
  }

  /** The gRPC service. */
  @Provides
  @IntoSet
  static BindableService service(
      UserUseCases users, AddressUseCases addresses, PageTokens pageTokens) {
    return new UserGrpcService(users, addresses, pageTokens);
  }
}
