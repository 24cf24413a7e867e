package dev.cartwright.bootstrap.server;

import java.util.Set;

/** What every component of a gRPC executable can make; asked for in the order of the methods. */
public interface ServiceGraph {

  /** Returns the stores without which the executable does not start to listen. */
  Set<Dependency> dependencies();

  /** Returns what is done once, when the stores answer: migrations. */
  Set<Preparation> preparations();

  /** Returns the server, which listens when it is first asked for. */
  GrpcServer server();

  /** Returns what is done beside serving while the server listens. */
  Set<BackgroundJob> jobs();

  /** Something to do before the server listens. */
  @FunctionalInterface
  interface Preparation {

    /** Does it; doing it again is harmless. */
    void run();
  }
}
