package dev.cartwright.gateway;

import java.time.Duration;

/**
 * What bounds a request at the edge.
 *
 * @param timeout how long a call may take if the client does not say
 * @param timeoutMax how long a call may take at most, whatever the client says
 * @param bodyBytesMax the largest request body
 * @param drainTime how long calls may take to end when the gateway stops
 */
public record GatewayLimits(
    Duration timeout, Duration timeoutMax, int bodyBytesMax, Duration drainTime) {

  /** Limits that suit most installations. */
  public static final GatewayLimits DEFAULT =
      new GatewayLimits(
          Duration.ofSeconds(10), Duration.ofSeconds(30), 1 << 20, Duration.ofSeconds(10));

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is not positive, or the time-out above its maximum
   */
  public GatewayLimits {
    if (!timeout.isPositive() || timeout.compareTo(timeoutMax) > 0) {
      throw new IllegalArgumentException(
          "timeout: " + timeout + " (expected: positive and at most " + timeoutMax + ")");
    }
    if (bodyBytesMax < 1) {
      throw new IllegalArgumentException("bodyBytesMax: " + bodyBytesMax + " (expected: >= 1)");
    }
    if (drainTime.isNegative()) {
      throw new IllegalArgumentException("drainTime: " + drainTime + " (expected: >= 0)");
    }
  }
}
