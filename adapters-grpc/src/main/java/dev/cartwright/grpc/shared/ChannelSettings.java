package dev.cartwright.grpc.shared;

import static java.util.Objects.requireNonNull;

import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import java.time.Duration;
import java.util.Set;

/**
 * What a client of one service needs to know.
 *
 * @param target where it listens: {@code host:port}, underscores allowed
 * @param service the service, whose health decides which of its instances are called
 * @param repeatable the methods that are called again when an instance is unavailable
 * @param timeout how long a call may take at most, if its own deadline does not end earlier
 */
public record ChannelSettings(
    String target,
    ServiceDescriptor service,
    Set<MethodDescriptor<?, ?>> repeatable,
    Duration timeout) {

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if the target is malformed, the time-out not positive, or a
   *     repeatable method not one of the service's
   */
  public ChannelSettings {
    requireNonNull(service, "service");
    repeatable = Set.copyOf(repeatable);
    HostAndPort unused = HostAndPort.parse(target);
    if (!timeout.isPositive()) {
      throw new IllegalArgumentException("timeout: " + timeout + " (expected: positive)");
    }
    if (!service.getMethods().containsAll(repeatable)) {
      throw new IllegalArgumentException(
          "repeatable: " + repeatable + " (expected: methods of " + service.getName() + ")");
    }
  }

  /** Returns settings by which all methods are repeated whose protos say that they may be. */
  public static ChannelSettings of(String target, ServiceDescriptor service, Duration timeout) {
    return new ChannelSettings(target, service, RepeatableMethods.of(service), timeout);
  }
}
