package dev.cartwright.gateway;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.Message;
import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import dev.cartwright.proto.order.v1.OrderServiceGrpc;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** All four services on one loopback port. They answer what they are told, and remember calls. */
final class FakeServices implements AutoCloseable {

  /** What a service was asked, and how long it might take. */
  record Call(String method, Message request, Duration timeLeft) {}

  final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
  final BlockingQueue<Boolean> cancelled = new LinkedBlockingQueue<>();

  private final Map<String, Object> answers = new ConcurrentHashMap<>();
  private final Server server;

  FakeServices() throws IOException {
    HealthStatusManager health = new HealthStatusManager();
    NettyServerBuilder builder =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    List.of(
            UserServiceGrpc.getServiceDescriptor(),
            ProductServiceGrpc.getServiceDescriptor(),
            CartServiceGrpc.getServiceDescriptor(),
            OrderServiceGrpc.getServiceDescriptor())
        .forEach(service -> {
          health.setStatus(service.getName(), ServingStatus.SERVING);
          builder.addService(fake(service));
        });
    builder.addService(health.getHealthService());
    server = builder.intercept(new AddsReplayTrailer()).build().start();
  }

  String target() {
    return "localhost:" + server.getPort();
  }

  Targets targets() {
    return new Targets(target(), target(), target(), target());
  }

  <R extends Message> void answer(MethodDescriptor<?, R> method, R response) {
    answers.put(method.getFullMethodName(), response);
  }

  void refuse(MethodDescriptor<?, ?> method, StatusRuntimeException refusal) {
    answers.put(method.getFullMethodName(), refusal);
  }

  void keepSilent(MethodDescriptor<?, ?> method) {
    answers.put(method.getFullMethodName(), false);
  }

  /** Returns the request of the next call. */
  <Q extends Message> Q request(Class<Q> type) throws InterruptedException {
    return type.cast(next().request());
  }

  Call next() throws InterruptedException {
    Call call = calls.poll(10, TimeUnit.SECONDS);
    if (call == null) {
      throw new AssertionError("no call came");
    }
    return call;
  }

  private ServerServiceDefinition fake(ServiceDescriptor service) {
    ServerServiceDefinition.Builder fake = ServerServiceDefinition.builder(service);
    service.getMethods().forEach(method -> add(fake, method));
    return fake.build();
  }

  private <Q, R> void add(ServerServiceDefinition.Builder fake, MethodDescriptor<Q, R> method) {
    fake.addMethod(
        method,
        ServerCalls.asyncUnaryCall((request, responses) -> handle(method, request, responses)));
  }

  @SuppressWarnings("unchecked") // `answer` lets only the method's own response in.
  private <Q, R> void handle(
      MethodDescriptor<Q, R> method, Q request, StreamObserver<R> responses) {
    Deadline deadline = Context.current().getDeadline();
    Duration timeLeft =
        deadline == null
            ? Duration.ZERO
            : Duration.ofNanos(deadline.timeRemaining(TimeUnit.NANOSECONDS));
    calls.add(new Call(method.getFullMethodName(), (Message) request, timeLeft));
    Context.current().addListener(context -> cancelled.add(true), Runnable::run);
    Object answer = answers.get(method.getFullMethodName());
    switch (answer) {
      case null -> complete(responses, (R) defaultResponse(method));
      case StatusRuntimeException refusal -> responses.onError(refusal);
      case Message message -> complete(responses, (R) message);
      default -> {}
    }
  }

  private static <R> void complete(StreamObserver<R> responses, R response) {
    responses.onNext(response);
    responses.onCompleted();
  }

  private static Message defaultResponse(MethodDescriptor<?, ?> method) {
    MethodDescriptor.PrototypeMarshaller<?> marshaller =
        (MethodDescriptor.PrototypeMarshaller<?>) method.getResponseMarshaller();
    return (Message) requireNonNull(marshaller.getMessagePrototype());
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  /** Every answer says that it is a replay, as a service does in its trailers. */
  private static final class AddsReplayTrailer implements ServerInterceptor {

    private static final Metadata.Key<String> REPLAY =
        Metadata.Key.of("idempotent-replay", Metadata.ASCII_STRING_MARSHALLER);

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
      return next.startCall(
          new SimpleForwardingServerCall<>(call) {
            @Override
            public void close(Status status, Metadata trailers) {
              trailers.put(REPLAY, "true");
              super.close(status, trailers);
            }
          },
          headers);
    }
  }
}
