package dev.cartwright.grpc.shared;

import dev.cartwright.memory.shared.UuidV7Generator;
import io.grpc.BindableService;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Serves services within this JVM, with errors answered as everywhere, for tests of the edge. */
public final class InProcess implements AutoCloseable {

  private static final long STOP_SECONDS_MAX = 10;

  private final Server server;
  private final ManagedChannel channel;

  private InProcess(Server server, ManagedChannel channel) {
    this.server = server;
    this.channel = channel;
  }

  /** Starts to serve. */
  public static InProcess serve(BindableService... services) {
    String name = UUID.randomUUID().toString();
    InProcessServerBuilder server = InProcessServerBuilder.forName(name);
    for (BindableService service : services) {
      server.addService(service);
    }
    server.intercept(new ErrorInterceptor(new UuidV7Generator()));
    server.intercept(new ReplayTrailer());
    try {
      return new InProcess(server.build().start(), InProcessChannelBuilder.forName(name).build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the way to the services. */
  public Channel channel() {
    return channel;
  }

  /** Stops serving; calls are UNAVAILABLE from then on. */
  @Override
  public void close() {
    channel.shutdownNow();
    server.shutdownNow();
    try {
      if (!channel.awaitTermination(STOP_SECONDS_MAX, TimeUnit.SECONDS)
          || !server.awaitTermination(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
        throw new AssertionError("still running after " + STOP_SECONDS_MAX + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
