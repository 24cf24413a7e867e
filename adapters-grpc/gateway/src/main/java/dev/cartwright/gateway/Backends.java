package dev.cartwright.gateway;

import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import dev.cartwright.proto.order.v1.OrderServiceGrpc;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import io.grpc.ServiceDescriptor;
import java.time.Duration;
import java.util.List;

/** All services behind the gateway. Owns their channels. */
final class Backends implements AutoCloseable {

  private final List<Backend> all;

  private Backends(List<Backend> all) {
    this.all = all;
  }

  static Backends connect(Targets targets, Duration timeout) {
    return new Backends(
        List.of(
            Backend.connect(targets.users(), UserServiceGrpc.getServiceDescriptor(), timeout),
            Backend.connect(targets.products(), ProductServiceGrpc.getServiceDescriptor(), timeout),
            Backend.connect(targets.carts(), CartServiceGrpc.getServiceDescriptor(), timeout),
            Backend.connect(targets.orders(), OrderServiceGrpc.getServiceDescriptor(), timeout)));
  }

  List<Backend> all() {
    return all;
  }

  /** Returns the names of the services that were never reached. */
  List<String> awaited() {
    return all.stream()
        .filter(backend -> !backend.wasReached())
        .map(Backend::service)
        .map(ServiceDescriptor::getName)
        .toList();
  }

  @Override
  public void close() {
    all.forEach(backend -> backend.channel().shutdownNow());
  }
}
