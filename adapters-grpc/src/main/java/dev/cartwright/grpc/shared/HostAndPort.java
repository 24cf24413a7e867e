package dev.cartwright.grpc.shared;

/**
 * Where a service listens.
 *
 * @param host a host name, underscores allowed, or an address; one of IPv6 in brackets
 * @param port the port, 1 to 65535
 */
record HostAndPort(String host, int port) {

  private static final int PORT_MAX = 65_535;

  /**
   * Reads {@code host:port}.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  static HostAndPort parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 1 || text.indexOf('/') >= 0) {
      throw malformed(text);
    }
    return new HostAndPort(text.substring(0, colon), port(text, text.substring(colon + 1)));
  }

  private static int port(String text, String digits) {
    try {
      int port = Integer.parseInt(digits);
      if (port >= 1 && port <= PORT_MAX) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw malformed(text);
    }
    throw malformed(text);
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException(
        "target: " + text + " (expected: <host>:<port>, port 1.." + PORT_MAX + ")");
  }

  /** Returns the form that may stand in an HTTP/2 request and a certificate: no underscore. */
  String authority() {
    return host.replace('_', '-') + ":" + port;
  }
}
