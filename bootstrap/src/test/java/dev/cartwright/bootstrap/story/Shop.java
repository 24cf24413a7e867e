package dev.cartwright.bootstrap.story;

import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import dev.cartwright.proto.cart.v1.CartServiceGrpc.CartServiceBlockingStub;
import dev.cartwright.proto.order.v1.OrderOperationsServiceGrpc;
import dev.cartwright.proto.order.v1.OrderOperationsServiceGrpc.OrderOperationsServiceBlockingStub;
import dev.cartwright.proto.order.v1.OrderServiceGrpc;
import dev.cartwright.proto.order.v1.OrderServiceGrpc.OrderServiceBlockingStub;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.proto.product.v1.ProductServiceGrpc.ProductServiceBlockingStub;
import dev.cartwright.proto.product.v1.StockOperationsServiceGrpc;
import dev.cartwright.proto.product.v1.StockOperationsServiceGrpc.StockOperationsServiceBlockingStub;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import dev.cartwright.proto.user.v1.UserServiceGrpc.UserServiceBlockingStub;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The four services as a client sees them. */
public final class Shop implements AutoCloseable {

  private final List<ManagedChannel> channels;

  private Shop(List<ManagedChannel> channels) {
    this.channels = channels;
  }

  /** Returns a client of services on these ports, by the name of their executable. */
  public static Shop at(Map<String, Integer> ports) {
    return new Shop(
        Stream.of("userservice", "productservice", "cartservice", "orderservice")
            .map(service -> channelTo(ports.getOrDefault(service, 0)))
            .toList());
  }

  private static ManagedChannel channelTo(int port) {
    return Grpc.newChannelBuilder("localhost:" + port, InsecureChannelCredentials.create()).build();
  }

  public UserServiceBlockingStub users() {
    return UserServiceGrpc.newBlockingStub(channels.get(0));
  }

  public ProductServiceBlockingStub products() {
    return ProductServiceGrpc.newBlockingStub(channels.get(1));
  }

  public CartServiceBlockingStub carts() {
    return CartServiceGrpc.newBlockingStub(channels.get(2));
  }

  public OrderServiceBlockingStub orders() {
    return OrderServiceGrpc.newBlockingStub(channels.get(3));
  }

  public StockOperationsServiceBlockingStub stockOperations() {
    return StockOperationsServiceGrpc.newBlockingStub(channels.get(1));
  }

  public OrderOperationsServiceBlockingStub orderOperations() {
    return OrderOperationsServiceGrpc.newBlockingStub(channels.get(3));
  }

  @Override
  public void close() {
    channels.forEach(ManagedChannel::shutdownNow);
  }
}
