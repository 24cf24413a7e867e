package dev.cartwright.redis.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.net.URLDecoder;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a Redis server is reached, and how long anything there may take.
 *
 * @param address {@code redis://host:port}, or {@code rediss://} for TLS
 * @param user the user; empty for the default one
 * @param password the password, which is never printed; empty if there is none
 * @param connectionsMax the most connections that are open at once
 * @param timeout how long a command may take; a server that is down is noticed at once
 * @param connectTimeout how long it may take to connect
 */
public record RedisSettings(
    String address,
    String user,
    String password,
    int connectionsMax,
    Duration timeout,
    Duration connectTimeout) {

  private static final int PORT_DEFAULT = 6379;
  private static final int CONNECTIONS_MAX_DEFAULT = 16;
  private static final Duration TIMEOUT_DEFAULT = Duration.ofSeconds(1);
  private static final Duration CONNECT_TIMEOUT_DEFAULT = Duration.ofMillis(500);

  /** Not {@code java.net.URI}, which knows no host with an underscore. */
  private static final Pattern URL =
      Pattern.compile(
          "(?<scheme>rediss?)://((?<user>[^:@/]*)(:(?<password>[^@/]*))?@)?"
              + "(?<host>[^:@/\\[\\]]+|\\[[0-9a-fA-F:]+])(:(?<port>[0-9]{1,5}))?/?");

  /** Checks the values. */
  public RedisSettings {
    requireNonNull(address, "address");
    requireNonNull(user, "user");
    requireNonNull(password, "password");
    if (connectionsMax < 1) {
      throw new IllegalArgumentException(
          "connections: %d (expected: >= 1)".formatted(connectionsMax));
    }
    atLeastOneMilli("timeout", timeout);
    atLeastOneMilli("connect timeout", connectTimeout);
  }

  private static void atLeastOneMilli(String name, Duration value) {
    if (value.toMillis() < 1) {
      throw new IllegalArgumentException("%s: %s (expected: >= 1 ms)".formatted(name, value));
    }
  }

  /**
   * Returns settings with the usual limits.
   *
   * @param url {@code redis[s]://[[user]:password@]host[:port]}, user and password percent-encoded
   */
  public static RedisSettings of(String url) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      // The value is left out: it may hold a password.
      throw new IllegalArgumentException(
          "Redis URL (expected: redis[s]://[[user]:password@]host[:port])");
    }
    String port = requireNonNullElse(parts.group("port"), Integer.toString(PORT_DEFAULT));
    return new RedisSettings(
        "%s://%s:%s".formatted(parts.group("scheme"), parts.group("host"), port),
        decoded(requireNonNullElse(parts.group("user"), "")),
        decoded(requireNonNullElse(parts.group("password"), "")),
        CONNECTIONS_MAX_DEFAULT,
        TIMEOUT_DEFAULT,
        CONNECT_TIMEOUT_DEFAULT);
  }

  private static String decoded(String text) {
    // The decoder is made for forms, where a plus is a space.
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }

  /** Returns the same settings with another number of connections. */
  public RedisSettings withConnectionsMax(int other) {
    return new RedisSettings(address, user, password, other, timeout, connectTimeout);
  }

  /** Returns the same settings with other limits of time. */
  public RedisSettings withTimeouts(Duration command, Duration connect) {
    return new RedisSettings(address, user, password, connectionsMax, command, connect);
  }

  @Override
  public String toString() {
    return "RedisSettings[%s, user=%s, connectionsMax=%d]".formatted(address, user, connectionsMax);
  }
}
