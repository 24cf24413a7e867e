package dev.cartwright.grpc.shared;

import dev.cartwright.proto.cart.v1.AddItemRequest;
import dev.cartwright.proto.cart.v1.AddItemResponse;
import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import dev.cartwright.proto.cart.v1.GetCartRequest;
import dev.cartwright.proto.cart.v1.GetCartResponse;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A cart service on the loopback that answers as it is told and remembers who called. */
final class CartNode extends CartServiceGrpc.CartServiceImplBase implements AutoCloseable {

  final HealthStatusManager health = new HealthStatusManager();
  final AtomicInteger calls = new AtomicInteger();
  final Queue<Status> failures = new ConcurrentLinkedQueue<>();
  final Queue<String> authorities = new ConcurrentLinkedQueue<>();
  volatile boolean silent;

  private final Server server;

  CartNode(InetAddress address, int port) throws IOException {
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress(address, port))
            .addService(this)
            .addService(health.getHealthService())
            .intercept(new RemembersAuthority())
            .build()
            .start();
    health.setStatus(CartServiceGrpc.SERVICE_NAME, ServingStatus.SERVING);
  }

  int port() {
    return server.getPort();
  }

  @Override
  public void getCart(GetCartRequest request, StreamObserver<GetCartResponse> answer) {
    answer(GetCartResponse.getDefaultInstance(), answer);
  }

  @Override
  public void addItem(AddItemRequest request, StreamObserver<AddItemResponse> answer) {
    answer(AddItemResponse.getDefaultInstance(), answer);
  }

  private <T> void answer(T value, StreamObserver<T> answer) {
    calls.incrementAndGet();
    Status failure = failures.poll();
    if (failure != null) {
      answer.onError(failure.asRuntimeException());
    } else if (!silent) {
      answer.onNext(value);
      answer.onCompleted();
    }
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private final class RemembersAuthority implements ServerInterceptor {
    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
      authorities.add(String.valueOf(call.getAuthority()));
      return next.startCall(call, headers);
    }
  }
}
