package dev.cartwright.bootstrap.user;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dev.cartwright.application.shared.IdempotentUseCases;
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
import dev.cartwright.application.user.UserStores;
import dev.cartwright.application.user.UserTerms;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.bootstrap.server.BackgroundJob;
import dev.cartwright.bootstrap.server.Lifecycle;
import dev.cartwright.bootstrap.shared.KeyRetention;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.grpc.user.AddressUseCases;
import dev.cartwright.grpc.user.UserGrpcService;
import dev.cartwright.grpc.user.UserUseCases;
import io.grpc.BindableService;
import jakarta.inject.Singleton;

/** The user context: its use cases and the gRPC service on top. Needs its stores bound. */
@Module
public interface UserModule {

  /** The use cases about accounts. */
  @Provides
  static UserUseCases users(UserStores stores, Backoff backoff, TimeSource time, IdGenerator ids) {
    IdempotentUseCases once = once(stores, backoff);
    UserRepository users = stores.users();
    return new UserUseCases(
        new GetUserByIDHandler(users),
        once.of(new CreateUserHandler(users, time, ids), UserTerms.CREATE_USER),
        once.of(new UpdateUserHandler(users, time), UserTerms.UPDATE_USER),
        once.of(new DeleteUserHandler(users, stores.keys(), time), UserTerms.DELETE_USER),
        once.of(new SuspendUserHandler(users, time), UserTerms.SUSPEND_USER),
        once.of(new ReactivateUserHandler(users, time), UserTerms.REACTIVATE_USER),
        new ListUsersHandler(users));
  }

  /** The use cases about addresses. */
  @Provides
  static AddressUseCases addresses(
      UserStores stores, Backoff backoff, TimeSource time, IdGenerator ids) {
    IdempotentUseCases once = once(stores, backoff);
    UserRepository users = stores.users();
    return new AddressUseCases(
        once.of(new AddAddressHandler(users, time, ids), UserTerms.ADD_ADDRESS),
        once.of(new UpdateAddressHandler(users, time), UserTerms.UPDATE_ADDRESS),
        once.of(new RemoveAddressHandler(users, time), UserTerms.REMOVE_ADDRESS),
        new ListAddressesHandler(users),
        once.of(new SetDefaultAddressHandler(users, time), UserTerms.SET_DEFAULT_ADDRESS));
  }

  /** Removes idempotency keys that are too old. */
  @Provides
  @Singleton
  @IntoSet
  static BackgroundJob keyRetention(UserStores stores, Lifecycle lifecycle) {
    return KeyRetention.of("user", stores.keys(), lifecycle);
  }

  /** The gRPC service. */
  @Provides
  @IntoSet
  static BindableService service(
      UserUseCases users, AddressUseCases addresses, PageTokens pageTokens) {
    return new UserGrpcService(users, addresses, pageTokens);
  }

  private static IdempotentUseCases once(UserStores stores, Backoff backoff) {
    return new IdempotentUseCases(stores.transactions(), stores.keys(), backoff);
  }
}
