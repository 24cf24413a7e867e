package dev.cartwright.chaos.client;

import dev.cartwright.chaos.system.Service;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The services as clients reach them: every running instance, directly. */
public final class Front implements AutoCloseable {

  private final Function<Service, List<Integer>> ports;
  private final Map<Integer, ManagedChannel> channels = new ConcurrentHashMap<>();

  /** Reaches the instances that listen on these ports now. */
  public Front(Function<Service, List<Integer>> ports) {
    this.ports = ports;
  }

  /**
   * Returns the way to one of the instances that run now.
   *
   * @param turn another number, another instance
   * @throws io.grpc.StatusRuntimeException if none runs
   */
  ManagedChannel channel(Service service, int turn) {
    List<Integer> running = ports.apply(service);
    if (running.isEmpty()) {
      throw Status.UNAVAILABLE.withDescription("no instance runs").asRuntimeException();
    }
    return channels.computeIfAbsent(
        running.get(Math.floorMod(turn, running.size())), Front::channelTo);
  }

  private static ManagedChannel channelTo(int port) {
    return Grpc.newChannelBuilder("127.0.0.1:" + port, InsecureChannelCredentials.create())
        .directExecutor()
        .build();
  }

  @Override
  public void close() {
    channels.values().forEach(ManagedChannel::shutdownNow);
  }
}
