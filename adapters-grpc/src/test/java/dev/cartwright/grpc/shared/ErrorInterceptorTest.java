package dev.cartwright.grpc.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.grpc.error.Details;
import dev.cartwright.grpc.error.Statuses;
import dev.cartwright.memory.shared.UuidV7Generator;
import dev.cartwright.proto.user.v1.DeleteUserRequest;
import dev.cartwright.proto.user.v1.GetUserByIDRequest;
import dev.cartwright.proto.user.v1.GetUserByIDResponse;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Both ends of an error: what the interceptor answers, and what {@link RemoteCalls} makes of it.
 */
class ErrorInterceptorTest {

  private Supplier<GetUserByIDResponse> service = GetUserByIDResponse::getDefaultInstance;
  private Server server;
  private ManagedChannel channel;

  @BeforeEach
  void start() throws IOException {
    String name = UUID.randomUUID().toString();
    server =
        InProcessServerBuilder.forName(name)
            .addService(ErrorInterceptor.readingWithin(new Users()))
            .intercept(new ErrorInterceptor(new UuidV7Generator()))
            .build()
            .start();
    channel = InProcessChannelBuilder.forName(name).build();
  }

  @AfterEach
  void stop() throws InterruptedException {
    assertThat(channel.shutdownNow().awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    assertThat(server.shutdownNow().awaitTermination(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aBugIsInternalWithAnIncidentIdAndNothingElse() {
    StatusRuntimeException status = call(new IllegalStateException("jdbc:secret"));

    assertThat(status.getStatus().getCode()).isEqualTo(Code.INTERNAL);
    assertThat(status.getStatus().getDescription()).doesNotContain("secret");
    assertThat(Details.metadataOf(status)).containsOnlyKeys("incident_id");
  }

  @Test
  void aFailureOfAPortKeepsItsMeaning() {
    StatusRuntimeException status = call(new PortException.StaleWrite("user"));

    assertThat(status.getStatus().getCode()).isEqualTo(Code.ABORTED);
    assertThat(Details.reasonOf(status)).isEqualTo("STALE_WRITE");
  }

  @Test
  void aStatusPassesAsItIs() {
    StatusRuntimeException status = call(Statuses.overloaded());

    assertThat(status.getStatus().getCode()).isEqualTo(Code.RESOURCE_EXHAUSTED);
  }

  @Test
  void aMessageThatIsNoneIsTheCallersFault() {
    assertMalformed(new byte[] {-1, -1, -1});
    assertMalformed(new byte[] {10, 2, -1, -2}); // A text that is no UTF-8.
    assertMalformed(new byte[] {10, 80, 1}); // Cut off.
  }

  @Test
  void aMethodThatIsNotThereYetSaysSoInTheFormOfAllErrors() {
    StatusRuntimeException status =
        catchThrowableOfType(
            StatusRuntimeException.class,
            () ->
                UserServiceGrpc.newBlockingStub(channel)
                    .deleteUser(DeleteUserRequest.getDefaultInstance()));

    assertThat(status.getStatus().getCode()).isEqualTo(Code.UNIMPLEMENTED);
    assertThat(Details.reasonOf(status)).isEqualTo("METHOD_UNAVAILABLE");
  }

  private void assertMalformed(byte[] message) {
    MethodDescriptor<byte[], byte[]> raw =
        UserServiceGrpc.getGetUserByIDMethod().toBuilder(new Bytes(), new Bytes()).build();
    StatusRuntimeException status =
        catchThrowableOfType(
            StatusRuntimeException.class,
            () -> ClientCalls.blockingUnaryCall(channel, raw, CallOptions.DEFAULT, message));

    assertThat(status.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(Details.reasonOf(status)).isEqualTo("MALFORMED_REQUEST");
  }

  @Test
  void aRemoteAnswerIsFound() {
    assertThat(find()).contains(GetUserByIDResponse.getDefaultInstance());
  }

  @Test
  void aRemoteNotFoundIsAbsent() {
    service =
        () -> {
          throw Status.NOT_FOUND.asRuntimeException();
        };

    assertThat(find()).isEmpty();
  }

  @Test
  void everyOtherRemoteStatusIsUnavailable() {
    service =
        () -> {
          throw Status.PERMISSION_DENIED.asRuntimeException();
        };

    assertThat(catchThrowableOfType(PortException.Unavailable.class, this::find))
        .hasMessageContaining("Users");
  }

  private StatusRuntimeException call(RuntimeException thrown) {
    service =
        () -> {
          throw thrown;
        };
    return catchThrowableOfType(
        StatusRuntimeException.class,
        () ->
            UserServiceGrpc.newBlockingStub(channel)
                .getUserByID(GetUserByIDRequest.getDefaultInstance()));
  }

  private Optional<GetUserByIDResponse> find() {
    return new RemoteCalls<>(
            "Users", UserServiceGrpc.newBlockingStub(channel), Duration.ofSeconds(10))
        .find(stub -> stub.getUserByID(GetUserByIDRequest.getDefaultInstance()));
  }

  private final class Users extends UserServiceGrpc.UserServiceImplBase {
    @Override
    public void getUserByID(
        GetUserByIDRequest request, StreamObserver<GetUserByIDResponse> responses) {
      Answers.send(responses, service.get());
    }
  }

  /** Sends what it is given as it is. */
  private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] value) {
      return new ByteArrayInputStream(value);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
