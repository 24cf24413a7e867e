package dev.cartwright.bootstrap.server;

import dev.cartwright.grpc.shared.ErrorInterceptor;
import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Serves gRPC within limits: a virtual thread for each call, and no call without a deadline.
 *
 * <p>{@link #close} says NOT_SERVING, lets callers notice, lets running calls finish, and then ends
 * what is left.
 */
public final class GrpcServer implements AutoCloseable {

  /** The largest request. */
  public static final int MESSAGE_BYTES_MAX = 256 * 1024;

  /** The largest sum of request headers. */
  public static final int METADATA_BYTES_MAX = 8 * 1024;

  /** How many calls one connection may have open; a client queues the rest. */
  public static final int CALLS_PER_CONNECTION_MAX = 512;

  private static final int RESETS_MAX = 200;
  private static final int RESETS_WINDOW_SECONDS = 10;
  private static final Duration HANDSHAKE_MAX = Duration.ofSeconds(10);
  private static final Duration CONNECTION_IDLE_MAX = Duration.ofMinutes(15);
  private static final Duration CONNECTION_AGE_GRACE = Duration.ofSeconds(30);
  private static final Duration KEEPALIVE_MIN = Duration.ofSeconds(5);

  private final Server server;
  private final HealthReport health;
  private final ServerSettings settings;
  private final ExecutorService calls;
  private final ScheduledExecutorService timer;

  private GrpcServer(
      Server server,
      HealthReport health,
      ServerSettings settings,
      ExecutorService calls,
      ScheduledExecutorService timer) {
    this.server = server;
    this.health = health;
    this.settings = settings;
    this.calls = calls;
    this.timer = timer;
  }

  /**
   * Starts a server; it says SERVING at once.
   *
   * @param port where to listen; 0 lets the system choose
   * @param interceptors what every call of a service passes after its limits, in this order
   * @throws StartException if it cannot listen there
   */
  public static GrpcServer start(
      ServerSettings settings,
      int port,
      Collection<BindableService> services,
      List<ServerInterceptor> interceptors) {
    ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("deadlines").factory());
    HealthReport health = HealthReport.of(services);
    Server server =
        build(settings, port, services, interceptors, new Threads(calls, timer), health);
    GrpcServer started = new GrpcServer(server, health, settings, calls, timer);
    try {
      Server listening = server.start();
      PortFile.write(settings.listening().portFile(), listening.getPort());
      return started;
    } catch (IOException e) {
      started.close();
      throw StartException.cannotListen(settings.listening().host(), port, e);
    }
  }

  private record Threads(ExecutorService calls, ScheduledExecutorService timer) {}

  private static Server build(
      ServerSettings settings,
      int port,
      Collection<BindableService> services,
      List<ServerInterceptor> interceptors,
      Threads threads,
      HealthReport health) {
    NettyServerBuilder builder =
        limited(
                NettyServerBuilder.forAddress(
                    new InetSocketAddress(settings.listening().host(), port)))
            .maxConnectionAge(settings.connectionAge().toMillis(), TimeUnit.MILLISECONDS)
            .executor(threads.calls())
            .addService(health.service());
    if (settings.reflection()) {
      builder.addService(ProtoReflectionServiceV1.newInstance());
    }
    ServerInterceptor limit = new CallLimitInterceptor(settings.callsMax());
    ServerInterceptor deadline =
        new DeadlineInterceptor(
            settings.listening().deadlineDefault(),
            settings.listening().deadlineMax(),
            threads.timer());
    List<ServerInterceptor> all =
        Stream.concat(Stream.of(limit, deadline), interceptors.stream()).toList();
    for (BindableService service : services) {
      builder.addService(
          ServerInterceptors.interceptForward(ErrorInterceptor.readingWithin(service), all));
    }
    return builder.build();
  }

  private static NettyServerBuilder limited(NettyServerBuilder builder) {
    return builder
        .maxInboundMessageSize(MESSAGE_BYTES_MAX)
        .maxInboundMetadataSize(METADATA_BYTES_MAX)
        .maxConcurrentCallsPerConnection(CALLS_PER_CONNECTION_MAX)
        .maxRstFramesPerWindow(RESETS_MAX, RESETS_WINDOW_SECONDS)
        .handshakeTimeout(HANDSHAKE_MAX.toMillis(), TimeUnit.MILLISECONDS)
        .maxConnectionIdle(CONNECTION_IDLE_MAX.toMillis(), TimeUnit.MILLISECONDS)
        .maxConnectionAgeGrace(CONNECTION_AGE_GRACE.toMillis(), TimeUnit.MILLISECONDS)
        .permitKeepAliveTime(KEEPALIVE_MIN.toMillis(), TimeUnit.MILLISECONDS)
        .permitKeepAliveWithoutCalls(true);
  }

  /** Returns the port on which it listens. */
  public int port() {
    return server.getPort();
  }

  /** Says to everyone who asks whether the services can work now. */
  public void report(boolean serving) {
    health.report(serving);
  }

  @Override
  public void close() {
    health.leave();
    try {
      // The system is asked to wait, not the server: it still serves whoever has not noticed.
      boolean ended =
          server.awaitTermination(settings.listening().drain().toMillis(), TimeUnit.MILLISECONDS);
      ended |=
          server
              .shutdown()
              .awaitTermination(settings.listening().grace().toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        server.shutdownNow().awaitTermination();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      server.shutdownNow();
    } finally {
      timer.shutdownNow();
      calls.shutdownNow();
    }
  }
}
