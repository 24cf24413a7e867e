package dev.cartwright.grpc.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/** Knows container aliases in this module's tests; all other names are the system's. */
public final class TestHosts extends InetAddressResolverProvider {

  /** Resolves to 127.0.0.1. */
  static final String ONE = "userservice_app";

  /** Resolves to 127.0.0.1 and 127.0.0.2. */
  static final String TWO = "two_instances";

  /** For the service loader. */
  public TestHosts() {}

  @Override
  public String name() {
    return "test hosts";
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver system = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        return switch (host) {
          case ONE -> Stream.of(loopback(1));
          case TWO -> Stream.of(loopback(1), loopback(2));
          default -> system.lookupByName(host, policy);
        };
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return system.lookupByAddress(address);
      }
    };
  }

  /** Returns 127.0.0.{@code last}. */
  static InetAddress loopback(int last) throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
  }
}
