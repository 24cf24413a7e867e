package dev.cartwright.grpc.shared;

import static java.util.Objects.requireNonNull;

import io.grpc.EquivalentAddressGroup;
import io.grpc.NameResolver;
import io.grpc.Status;
import io.grpc.StatusOr;
import io.grpc.SynchronizationContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks a name up as the system does, and again whenever the channel loses a connection. One
 * look-up runs at a time; a wish that comes meanwhile is fulfilled after it.
 *
 * <p>The channel calls it from its synchronization context only, so the fields need no lock.
 */
final class AliasNameResolver extends NameResolver {

  private final HostAndPort target;
  private final SynchronizationContext channel;
  private final Executor lookUps;

  private @Nullable Listener2 listener;
  private boolean running;
  private boolean wanted;
  private boolean shutdown;

  AliasNameResolver(HostAndPort target, Args args) {
    this.target = target;
    this.channel = args.getSynchronizationContext();
    this.lookUps = requireNonNull(args.getOffloadExecutor(), "offload executor");
  }

  @Override
  public String getServiceAuthority() {
    return target.authority();
  }

  @Override
  public void start(Listener2 listener) {
    this.listener = listener;
    refresh();
  }

  @Override
  public void refresh() {
    wanted = true;
    lookUpIfWanted();
  }

  @Override
  public void shutdown() {
    shutdown = true;
  }

  private void lookUpIfWanted() {
    if (wanted && !running && !shutdown) {
      wanted = false;
      running = true;
      lookUps.execute(() -> {
        StatusOr<List<EquivalentAddressGroup>> found = lookUp();
        channel.execute(() -> deliver(found));
      });
    }
  }

  private StatusOr<List<EquivalentAddressGroup>> lookUp() {
    try {
      return StatusOr.fromValue(
          Stream.of(InetAddress.getAllByName(target.host()))
              .map(address -> new InetSocketAddress(address, target.port()))
              .map(EquivalentAddressGroup::new)
              .toList());
    } catch (UnknownHostException e) {
      return StatusOr.fromStatus(
          Status.UNAVAILABLE.withDescription("Unknown host " + target.host()).withCause(e));
    }
  }

  private void deliver(StatusOr<List<EquivalentAddressGroup>> found) {
    running = false;
    if (listener != null && !shutdown) {
      // The channel itself tries again, with back-off, what failed or was not accepted.
      listener.onResult2(ResolutionResult.newBuilder().setAddressesOrError(found).build());
    }
    lookUpIfWanted();
  }
}
