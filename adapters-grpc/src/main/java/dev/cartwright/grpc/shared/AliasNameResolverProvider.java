package dev.cartwright.grpc.shared;

import io.grpc.NameResolver;
import io.grpc.NameResolverProvider;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes targets like {@code userservice_app:50051} work, whose underscore gRPC's own resolver
 * refuses. Found through {@code META-INF/services}; every target without a scheme is resolved here.
 */
public final class AliasNameResolverProvider extends NameResolverProvider {

  /** The scheme, for targets that are written in full: {@code alias:///userservice_app:50051}. */
  public static final String SCHEME = "alias";

  /** Just above gRPC's own resolver, so that a target without a scheme comes here. */
  private static final int PRIORITY = 6;

  /** For the service loader. */
  public AliasNameResolverProvider() {}

  @Override
  protected boolean isAvailable() {
    return true;
  }

  @Override
  protected int priority() {
    return PRIORITY;
  }

  @Override
  public String getDefaultScheme() {
    return SCHEME;
  }

  @Override
  public Collection<Class<? extends SocketAddress>> getProducedSocketAddressTypes() {
    return List.of(InetSocketAddress.class);
  }

  @Override
  public @Nullable NameResolver newNameResolver(URI target, NameResolver.Args args) {
    if (!SCHEME.equals(target.getScheme())) {
      return null;
    }
    return new AliasNameResolver(HostAndPort.parse(target.getPath().substring(1)), args);
  }
}
