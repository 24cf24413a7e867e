package dev.cartwright.gateway;

import dev.cartwright.grpc.shared.ChannelSettings;
import dev.cartwright.grpc.shared.Channels;
import dev.cartwright.grpc.shared.RepeatableMethods;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.ServiceDescriptor;
import java.time.Duration;

/**
 * One of the services behind the gateway. Says whether it was ever reached, so that the gateway
 * reports ready only when the first request will not have to wait for a connection.
 */
final class Backend {

  private final ServiceDescriptor service;
  private final ManagedChannel channel;
  private volatile boolean reached;

  private Backend(ServiceDescriptor service, ManagedChannel channel) {
    this.service = service;
    this.channel = channel;
  }

  /** Begins to connect. */
  static Backend connect(String target, ServiceDescriptor service, Duration timeout) {
    // What is forwarded has a key where it changes something, so it may be repeated.
    ChannelSettings settings =
        new ChannelSettings(target, service, RepeatableMethods.withKeys(service), timeout);
    // The forwarder never blocks, so it may run on the network threads.
    Backend backend = new Backend(service, Channels.builder(settings).directExecutor().build());
    backend.watch();
    return backend;
  }

  private void watch() {
    ConnectivityState state = channel.getState(true);
    if (state == ConnectivityState.READY) {
      reached = true;
    } else if (state != ConnectivityState.SHUTDOWN) {
      channel.notifyWhenStateChanged(state, this::watch);
    }
  }

  boolean wasReached() {
    return reached;
  }

  ServiceDescriptor service() {
    return service;
  }

  ManagedChannel channel() {
    return channel;
  }
}
