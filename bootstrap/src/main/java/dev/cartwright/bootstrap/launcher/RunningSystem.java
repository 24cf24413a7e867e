package dev.cartwright.bootstrap.launcher;

import static java.util.Objects.requireNonNull;

import dev.cartwright.bootstrap.server.ExitCode;
import dev.cartwright.bootstrap.server.StartException;
import dev.cartwright.proto.order.v1.OrderOperationsServiceGrpc;
import dev.cartwright.proto.order.v1.OrderOperationsServiceGrpc.OrderOperationsServiceBlockingStub;
import dev.cartwright.proto.product.v1.StockOperationsServiceGrpc;
import dev.cartwright.proto.product.v1.StockOperationsServiceGrpc.StockOperationsServiceBlockingStub;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What operators ask of a system that runs on this machine. Opens channels, and closes them. */
final class RunningSystem implements AutoCloseable {

  /** How long one call may take; an audit reads a whole page. */
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final ManagedChannel products;
  private final ManagedChannel orders;

  private RunningSystem(ManagedChannel products, ManagedChannel orders) {
    this.products = requireNonNull(products, "products");
    this.orders = requireNonNull(orders, "orders");
  }

  /**
   * Returns the system that runs in this folder.
   *
   * @throws StartException if there is none
   */
  static RunningSystem in(Home home) {
    if (RunState.process(home).isEmpty()) {
      throw new StartException(
          ExitCode.NOT_RUNNING,
          "Cartwright does not run in %s; start it: ./cartwright up".formatted(home.folder()),
          null);
    }
    return at(RunState.read(home.state()).map(RunState::ports).orElse(Map.of()));
  }

  /**
   * Returns the system whose services are at these ports.
   *
   * @throws StartException if one is missing, as it is while a system starts
   */
  static RunningSystem at(Map<String, Integer> ports) {
    return new RunningSystem(open(ports, "productservice"), open(ports, "orderservice"));
  }

  private static ManagedChannel open(Map<String, Integer> ports, String service) {
    Integer port = ports.get(service);
    if (port == null) {
      throw new StartException(
          ExitCode.NOT_RUNNING, "The " + service + " is starting; try again.", null);
    }
    return Grpc.newChannelBuilder("localhost:" + port, InsecureChannelCredentials.create()).build();
  }

  /** Returns what can be asked of the stock, by one call from now. */
  StockOperationsServiceBlockingStub stock() {
    return StockOperationsServiceGrpc.newBlockingStub(products)
        .withDeadlineAfter(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Returns what can be asked of the orders, by one call from now. */
  OrderOperationsServiceBlockingStub orders() {
    return OrderOperationsServiceGrpc.newBlockingStub(orders)
        .withDeadlineAfter(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    products.shutdownNow();
    orders.shutdownNow();
  }
}
