package dev.cartwright.bootstrap.server;

import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a gRPC executable: waits for its stores, prepares them, listens, and watches them. */
public final class ServiceStarter {

  private static final Logger LOG = LoggerFactory.getLogger(ServiceStarter.class);

  private ServiceStarter() {}

  /**
   * Returns the executable once it serves.
   *
   * @param graph makes the object graph; what it opens is closed by the lifecycle it is given
   * @throws CancellationException if {@code stop} is requested before that
   * @throws StartException if it cannot start
   */
  public static RunningExecutable start(
      String name, StopSignal stop, Function<Lifecycle, ServiceGraph> graph)
      throws InterruptedException {
    Lifecycle lifecycle = new Lifecycle();
    boolean started = false;
    try {
      ServiceGraph parts = graph.apply(lifecycle);
      Readiness readiness = new Readiness(name, parts.dependencies(), stop);
      if (!readiness.await()) {
        throw new CancellationException(name + " was stopped while it was starting");
      }
      parts.preparations().forEach(ServiceGraph.Preparation::run);
      GrpcServer server = parts.server();
      lifecycle.closeAtEnd("readiness", readiness).watch(server::report);
      parts.jobs().forEach(BackgroundJob::start);
      LOG.info("{} listens on port {}", name, server.port());
      started = true;
      return new RunningExecutable(name, server.port(), lifecycle);
    } finally {
      if (!started) {
        lifecycle.close();
      }
    }
  }
}
