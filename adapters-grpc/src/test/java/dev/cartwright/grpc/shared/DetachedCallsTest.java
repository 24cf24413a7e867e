package dev.cartwright.grpc.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.rpc.Code;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.TaskFailures;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.grpc.error.Statuses;
import dev.cartwright.grpc.product.ProductServices;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.proto.product.v1.ProductServiceGrpc.ProductServiceBlockingStub;
import dev.cartwright.proto.product.v1.ReleaseReservationRequest;
import dev.cartwright.proto.product.v1.ReleaseReservationResponse;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.Context;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DetachedCallsTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Context.Key<String> TOKEN = Context.key("token");

  private final InProcess service = InProcess.serve(ProductServices.inMemory());
  private final ProductServiceBlockingStub stub =
      ProductServiceGrpc.newBlockingStub(service.channel());

  @AfterEach
  void stop() {
    service.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.Code.class,
      names = {"UNAVAILABLE", "DEADLINE_EXCEEDED", "ABORTED", "CANCELLED", "RESOURCE_EXHAUSTED"})
  void whatMayWorkLaterIsUnavailable(Status.Code code) {
    assertThat(failureOf(code))
        .isInstanceOf(PortException.Unavailable.class)
        .hasMessageContaining("Stock")
        .hasMessageContaining(code.name());
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.Code.class,
      names = {
        "INTERNAL",
        "UNKNOWN",
        "UNIMPLEMENTED",
        "PERMISSION_DENIED",
        "UNAUTHENTICATED",
        "FAILED_PRECONDITION",
        "NOT_FOUND"
      })
  void whatNobodyExpectsIsABug(Status.Code code) {
    Throwable failure = failureOf(code);

    assertThat(TaskFailures.isBug(failure)).isTrue();
    assertThat(failure).hasMessageContaining("Stock").hasMessageContaining(code.name());
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.Code.class,
      names = {"DATA_LOSS", "INVALID_ARGUMENT"})
  void whatNoRetryChangesIsDamaged(Status.Code code) {
    assertThat(failureOf(code))
        .isInstanceOf(PortException.CorruptData.class)
        .hasMessageContaining(code.name());
  }

  @Test
  void aFailureTellsTheReasonAndNotTheDescription() {
    assertThatThrownBy(() -> failWith(Statuses.unimplemented("reserveStock")))
        .hasMessage("Stock answers UNIMPLEMENTED METHOD_UNAVAILABLE");
    assertThatThrownBy(
            () -> failWith(Statuses.atTheEdge(Code.INTERNAL, "SOME_BUG", "someone@example.com")))
        .hasMessage("Stock answers INTERNAL SOME_BUG");
  }

  @Test
  void aCallKnowsNothingOfItsCaller() {
    TokenSeen seen = new TokenSeen();
    ReleaseReservationRequest release =
        ReleaseReservationRequest.newBuilder()
            .setReservationId(new OrderId(UUID.randomUUID()) + "/0")
            .build();
    DetachedCalls<ProductServiceBlockingStub> calls =
        new DetachedCalls<>("Stock", stub.withInterceptors(seen), LONG);

    Context.current()
        .withValue(TOKEN, "the user's")
        .run(() ->
            assertThat(
                    calls.<ReleaseReservationResponse>get(
                        it -> it.releaseReservation(release), Map.of()))
                .isNotNull());

    assertThat(seen.tokens).containsExactly(Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(value = Status.Code.class, names = "OK", mode = EnumSource.Mode.EXCLUDE)
  void whatDoesNotComeFromTheServiceIsUnavailable(Status.Code code) {
    assertThatThrownBy(() -> failWith(code.toStatus().asRuntimeException()))
        .isInstanceOf(PortException.Unavailable.class)
        .hasMessageContaining("Stock (" + code + ")");
  }

  private Throwable failureOf(Status.Code code) {
    return catchThrowable(
        () -> failWith(Statuses.atTheEdge(Code.valueOf(code.name()), "SOME_REASON", "Some text.")));
  }

  private void failWith(RuntimeException status) {
    Object unused =
        new DetachedCalls<>("Stock", stub, LONG)
            .get(
                it -> {
                  throw status;
                },
                Map.of());
  }

  /** Remembers what calls know of who is served. */
  private static final class TokenSeen implements ClientInterceptor {

    final List<Optional<String>> tokens = new ArrayList<>();

    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(
        MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
      tokens.add(Optional.ofNullable(TOKEN.get()));
      return next.newCall(method, options);
    }
  }
}
