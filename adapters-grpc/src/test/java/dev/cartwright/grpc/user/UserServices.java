package dev.cartwright.grpc.user;

import dev.cartwright.application.shared.IdempotentUseCases;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.application.shared.port.IdempotencyKeys;
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
import dev.cartwright.application.user.UserTerms;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.memory.shared.ImmediateBackoff;
import dev.cartwright.memory.shared.InMemoryIdempotencyKeys;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.SystemTimeSource;
import dev.cartwright.memory.shared.UuidV7Generator;
import dev.cartwright.memory.user.InMemoryUserRepository;
import java.util.List;

/** The real user service on a store in memory, for tests of those who call it. */
public final class UserServices {

  private UserServices() {}

  /** Returns a service without users. */
  public static UserGrpcService inMemory() {
    InMemoryStore store = new InMemoryStore();
    UserRepository users = new InMemoryUserRepository(store);
    TimeSource time = new SystemTimeSource();
    IdGenerator ids = new UuidV7Generator();
    IdempotencyKeys keys = new InMemoryIdempotencyKeys(store, time);
    IdempotentUseCases once = new IdempotentUseCases(store, keys, new ImmediateBackoff(3));
    return new UserGrpcService(
        new UserUseCases(
            new GetUserByIDHandler(users),
            once.of(new CreateUserHandler(users, time, ids), UserTerms.CREATE_USER),
            once.of(new UpdateUserHandler(users, time), UserTerms.UPDATE_USER),
            once.of(new DeleteUserHandler(users, keys, time), UserTerms.DELETE_USER),
            once.of(new SuspendUserHandler(users, time), UserTerms.SUSPEND_USER),
            once.of(new ReactivateUserHandler(users, time), UserTerms.REACTIVATE_USER),
            new ListUsersHandler(users)),
        new AddressUseCases(
            once.of(new AddAddressHandler(users, time, ids), UserTerms.ADD_ADDRESS),
            once.of(new UpdateAddressHandler(users, time), UserTerms.UPDATE_ADDRESS),
            once.of(new RemoveAddressHandler(users, time), UserTerms.REMOVE_ADDRESS),
            new ListAddressesHandler(users),
            once.of(new SetDefaultAddressHandler(users, time), UserTerms.SET_DEFAULT_ADDRESS)),
        new PageTokens(List.of(new byte[PageTokens.KEY_BYTES_MIN])));
  }
}
