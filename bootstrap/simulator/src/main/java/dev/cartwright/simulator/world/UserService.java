package dev.cartwright.simulator.world;

import dev.cartwright.application.user.GetUserByID;
import dev.cartwright.application.user.GetUserByIDHandler;
import dev.cartwright.application.user.port.UserRepository;
import dev.cartwright.bootstrap.shared.UserReads;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import dev.cartwright.memory.user.InMemoryUserRepository;
import dev.cartwright.simulator.engine.SimulatedProcess;
import dev.cartwright.simulator.network.Endpoint;
import dev.cartwright.simulator.store.Database;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The user service: it knows who may buy. */
public final class UserService {

  private final Stage stage;
  private final InMemoryUserRepository users;
  private final Map<SimulatedProcess, GetUserByID> instances = new LinkedHashMap<>();

  /** Starts so many processes. */
  public UserService(Stage stage, int processes) {
    this.stage = stage;
    Database database = stage.newDatabase("user-db");
    this.users = new InMemoryUserRepository(database.store());
    UserRepository seen = database.seenFromOutside(UserRepository.class, users);
    for (SimulatedProcess process : stage.start("users", processes)) {
      instances.put(process, new GetUserByIDHandler(seen));
    }
  }

  /** Creates a user before anything begins. */
  public void add(User user) {
    Result<User, UserError> unused = users.save(user);
  }

  /** Returns how another service looks at users. */
  UserReads readsFor(String caller, Duration timeout) {
    Endpoint<GetUserByID.Query, Result<User.Snapshot, UserError>> endpoint =
        Endpoint.repeatable("GetUserByID", instances, it -> it);
    return new UserReads(caller, stage.network().remote(endpoint, timeout)::handle);
  }
}
