package dev.cartwright.grpc.shared;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannelBuilder;
import java.util.concurrent.TimeUnit;

/**
 * Prepares channels to services.
 *
 * <p>Calls go in turn to every instance that says it is healthy. A hung instance is noticed by a
 * ping, every call has a deadline, and repeatable methods are tried again when an instance is
 * unavailable. A call inside a transaction is refused.
 *
 * <p>A server that has a health service must set the health of each of its services by the full
 * name, as in {@code cartwright.cart.v1.CartService}; one it does not know counts as unhealthy.
 */
public final class Channels {

  /** How long a connection may be silent before it is pinged. Servers must permit it. */
  public static final long KEEP_ALIVE_SECONDS = 10;

  /** How long the answer to a ping may take. */
  public static final long KEEP_ALIVE_TIMEOUT_SECONDS = 3;

  private Channels() {}

  /**
   * Returns a builder, for the caller to add interceptors and an executor. Who builds the channel
   * closes it.
   */
  public static ManagedChannelBuilder<?> builder(ChannelSettings settings) {
    return Grpc.newChannelBuilder(settings.target(), InsecureChannelCredentials.create())
        .defaultServiceConfig(ServiceConfigs.of(settings))
        .disableServiceConfigLookUp()
        .intercept(new GuardedCalls())
        .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
        .keepAliveTimeout(KEEP_ALIVE_TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }
}
