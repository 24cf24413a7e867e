package dev.cartwright.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.proto.user.v1.GetUserByIDRequest;
import dev.cartwright.proto.user.v1.GetUserByIDResponse;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrpcServerTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(50);

  private final SlowUsers users = new SlowUsers();
  private final Lifecycle lifecycle = new Lifecycle();

  @AfterEach
  void stop() {
    users.answer();
    lifecycle.close();
  }

  @Test
  void aCallWithoutADeadlineGetsOne() {
    ManagedChannel channel = channelTo(start(settings(10, SHORT, LONG)));

    assertThatThrownBy(() -> ask(channel)).satisfies(hasCode(Status.Code.DEADLINE_EXCEEDED));
  }

  @Test
  void aLongDeadlineIsCutShort() {
    ManagedChannel channel = channelTo(start(settings(10, SHORT, SHORT)));

    assertThatThrownBy(() ->
            UserServiceGrpc.newBlockingStub(channel)
                .withDeadlineAfter(1, TimeUnit.HOURS)
                .getUserByID(GetUserByIDRequest.getDefaultInstance()))
        .satisfies(hasCode(Status.Code.DEADLINE_EXCEEDED));
  }

  @Test
  void oneCallTooManyIsRefusedAndHealthIsNot() throws Exception {
    GrpcServer server = start(settings(1, LONG, LONG));
    ManagedChannel channel = channelTo(server);
    Future<GetUserByIDResponse> first =
        UserServiceGrpc.newFutureStub(channel).getUserByID(GetUserByIDRequest.getDefaultInstance());
    users.awaitCall();

    assertThatThrownBy(() -> ask(channel)).satisfies(hasCode(Status.Code.RESOURCE_EXHAUSTED));
    assertThat(health(channel, "")).isEqualTo(ServingStatus.SERVING);

    users.answer();
    assertThat(first.get(10, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void healthIsToldForTheServerAndForEachService() {
    GrpcServer server = start(settings(10, LONG, LONG));
    ManagedChannel channel = channelTo(server);

    assertThat(health(channel, "")).isEqualTo(ServingStatus.SERVING);
    assertThat(health(channel, UserServiceGrpc.SERVICE_NAME)).isEqualTo(ServingStatus.SERVING);
    server.report(false);
    assertThat(health(channel, "")).isEqualTo(ServingStatus.NOT_SERVING);
    assertThat(health(channel, UserServiceGrpc.SERVICE_NAME)).isEqualTo(ServingStatus.NOT_SERVING);
    assertThatThrownBy(() -> health(channel, "nothing")).satisfies(hasCode(Status.Code.NOT_FOUND));
  }

  @Test
  void aRunningCallEndsBeforeTheServerDoes() throws Exception {
    GrpcServer server = start(settings(10, LONG, LONG));
    ManagedChannel channel = channelTo(server);
    Future<GetUserByIDResponse> running =
        UserServiceGrpc.newFutureStub(channel).getUserByID(GetUserByIDRequest.getDefaultInstance());
    users.awaitCall();

    Thread closing = Thread.ofVirtual().start(server::close);
    users.answer();

    assertThat(running.get(10, TimeUnit.SECONDS)).isNotNull();
    assertThat(closing.join(Duration.ofSeconds(30))).isTrue();
    assertThatThrownBy(() -> ask(channel)).satisfies(hasCode(Status.Code.UNAVAILABLE));
  }

  @Test
  void aTakenPortIsSaidInOneSentence() {
    GrpcServer first = start(settings(10, LONG, LONG));

    assertThatThrownBy(
            () -> GrpcServer.start(settings(1, LONG, LONG), first.port(), List.of(), List.of()))
        .isInstanceOfSatisfying(
            StartException.class, e -> assertThat(e.code()).isEqualTo(ExitCode.PORT_TAKEN))
        .hasMessage("Cannot listen on 127.0.0.1:%d: the port is taken.".formatted(first.port()));
  }

  private GrpcServer start(ServerSettings settings) {
    return lifecycle.closeAtEnd("server", GrpcServer.start(settings, 0, List.of(users), List.of()));
  }

  private ManagedChannel channelTo(GrpcServer server) {
    ManagedChannel channel =
        Grpc.newChannelBuilder("localhost:" + server.port(), InsecureChannelCredentials.create())
            .build();
    lifecycle.atEnd("channel", channel::shutdownNow);
    return channel;
  }

  private static ServerSettings settings(int callsMax, Duration byDefault, Duration max) {
    Listening listening =
        new Listening("127.0.0.1", Optional.empty(), byDefault, max, Duration.ZERO, LONG);
    return new ServerSettings(listening, callsMax, LONG, false);
  }

  private static GetUserByIDResponse ask(ManagedChannel channel) {
    return UserServiceGrpc.newBlockingStub(channel)
        .getUserByID(GetUserByIDRequest.getDefaultInstance());
  }

  private static ServingStatus health(ManagedChannel channel, String service) {
    return HealthGrpc.newBlockingStub(channel)
        .check(HealthCheckRequest.newBuilder().setService(service).build())
        .getStatus();
  }

  private static java.util.function.Consumer<Throwable> hasCode(Status.Code code) {
    return failure ->
        assertThat(failure)
            .isInstanceOfSatisfying(
                StatusRuntimeException.class,
                e -> assertThat(e.getStatus().getCode()).isEqualTo(code));
  }

  /** Answers when it is told to. */
  private static final class SlowUsers extends UserServiceGrpc.UserServiceImplBase {

    private final CountDownLatch called = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);

    void awaitCall() throws InterruptedException {
      assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();
    }

    void answer() {
      answer.countDown();
    }

    @Override
    public void getUserByID(
        GetUserByIDRequest request, StreamObserver<GetUserByIDResponse> responses) {
      called.countDown();
      try {
        answer.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      responses.onNext(GetUserByIDResponse.getDefaultInstance());
      responses.onCompleted();
    }
  }
}
