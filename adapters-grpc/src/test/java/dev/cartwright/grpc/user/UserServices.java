package dev.cartwright.grpc.user;

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
    UserRepository users = new InMemoryUserRepository(new InMemoryStore());
    TimeSource time = new SystemTimeSource();
    IdGenerator ids = new UuidV7Generator();
    return new UserGrpcService(
        new UserUseCases(
            new GetUserByIDHandler(users),
            new CreateUserHandler(users, time, ids),
            new UpdateUserHandler(users, time),
            new DeleteUserHandler(users, time),
            new SuspendUserHandler(users, time),
            new ReactivateUserHandler(users, time),
            new ListUsersHandler(users)),
        new AddressUseCases(
            new AddAddressHandler(users, time, ids),
            new UpdateAddressHandler(users, time),
            new RemoveAddressHandler(users, time),
            new ListAddressesHandler(users),
            new SetDefaultAddressHandler(users, time)),
        new PageTokens(List.of(new byte[PageTokens.KEY_BYTES_MIN])));
  }
}
