package dev.cartwright.bootstrap.idempotency;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import com.google.protobuf.Descriptors;
import com.google.protobuf.Message;
import dev.cartwright.bootstrap.local.ServicesInMemory;
import dev.cartwright.bootstrap.story.Scene;
import dev.cartwright.grpc.shared.ReplayTrailer;
import dev.cartwright.proto.cart.v1.CartServiceGrpc;
import dev.cartwright.proto.order.v1.OrderServiceGrpc;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks through the methods of all protos, so that no new one forgets its request id. */
class EveryMutationIsDoneOnceTest {

  private static ServicesInMemory services;

  @BeforeAll
  static void start() throws InterruptedException {
    services = ServicesInMemory.start();
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @Test
  void whatIsNotRepeatableByItselfHasARequestId() {
    assertThat(methods())
        .isNotEmpty()
        .allSatisfy(method ->
            assertThat(hasRequestId(method))
                .as(method.getFullMethodName())
                .isEqualTo(level(method) == IdempotencyLevel.IDEMPOTENCY_UNKNOWN));
  }

  @Test
  void everyMethodWithARequestIdIsTried() {
    assertThat(mutations().keySet())
        .isEqualTo(
            methods()
                .filter(EveryMutationIsDoneOnceTest::hasRequestId)
                .collect(Collectors.toUnmodifiableSet()));
  }

  @TestFactory
  Stream<DynamicTest> aRepeatIsAnsweredAgainAndSaysSo() {
    return mutations().entrySet().stream()
        .map(it ->
            DynamicTest.dynamicTest(
                it.getKey().getFullMethodName(),
                () -> requireOnce(it.getKey(), it.getValue().get())));
  }

  private static void requireOnce(MethodDescriptor<?, ?> method, Mutation mutation) {
    String key = Scene.newKey();

    Answer first = call(method, mutation.request(key));
    Answer second = call(method, mutation.request(key));

    assertThat(first.replayed()).as("the first call says that it is a repeat").isFalse();
    assertThat(second.replayed()).as("the second call says that it is a repeat").isTrue();
    assertThat(second.message()).isEqualTo(first.message());
    assertThatThrownBy(() -> call(method, mutation.other(key)))
        .hasMessageContaining("was used for another request");
  }

  private static Map<MethodDescriptor<?, ?>, Supplier<Mutation>> mutations() {
    Scene scene = new Scene(services.shop());
    Map<MethodDescriptor<?, ?>, Supplier<Mutation>> all = new HashMap<>();
    all.putAll(new UserMutations(scene).all());
    all.putAll(new ProductMutations(scene).all());
    all.putAll(new CartMutations(scene).all());
    all.putAll(new OrderMutations(scene).all());
    return all;
  }

  private static Stream<MethodDescriptor<?, ?>> methods() {
    return Stream.of(
            UserServiceGrpc.getServiceDescriptor(),
            ProductServiceGrpc.getServiceDescriptor(),
            CartServiceGrpc.getServiceDescriptor(),
            OrderServiceGrpc.getServiceDescriptor())
        .flatMap(service -> service.getMethods().stream());
  }

  private static boolean hasRequestId(MethodDescriptor<?, ?> method) {
    return protoOf(method).getInputType().findFieldByName("request_id") != null;
  }

  private static IdempotencyLevel level(MethodDescriptor<?, ?> method) {
    return protoOf(method).getOptions().getIdempotencyLevel();
  }

  private static Descriptors.MethodDescriptor protoOf(MethodDescriptor<?, ?> method) {
    return ((ProtoMethodDescriptorSupplier) requireNonNull(method.getSchemaDescriptor()))
        .getMethodDescriptor();
  }

  /** All services share one port. */
  @SuppressWarnings("unchecked") // the request is one of this method
  private static Answer call(MethodDescriptor<?, ?> method, Message request) {
    AtomicReference<@Nullable Metadata> trailers = new AtomicReference<>();
    Channel channel =
        ClientInterceptors.intercept(
            services.shop().users().getChannel(),
            MetadataUtils.newCaptureMetadataInterceptor(new AtomicReference<>(), trailers));
    Object message =
        ClientCalls.blockingUnaryCall(
            channel, (MethodDescriptor<Message, Object>) method, CallOptions.DEFAULT, request);
    Metadata told = requireNonNull(trailers.get());
    return new Answer(message, "true".equals(told.get(ReplayTrailer.IDEMPOTENT_REPLAY)));
  }

  private record Answer(Object message, boolean replayed) {}
}
