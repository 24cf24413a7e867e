package dev.cartwright.grpc.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.QuotaFailure;
import com.google.rpc.ResourceInfo;
import com.google.rpc.RetryInfo;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.Rejection;
import dev.cartwright.domain.order.Shortage;
import dev.cartwright.domain.shared.DomainError;
import dev.cartwright.domain.shared.ErrorDetail;
import dev.cartwright.domain.shared.ErrorKind;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Refusals;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Violation;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusesTest {

  @ParameterizedTest
  @CsvSource({
    "INVALID, INVALID_ARGUMENT",
    "NOT_FOUND, NOT_FOUND",
    "CONFLICT, ALREADY_EXISTS",
    "PRECONDITION, FAILED_PRECONDITION",
    "LIMIT, FAILED_PRECONDITION",
    "FORBIDDEN, PERMISSION_DENIED",
    "UNAUTHENTICATED, UNAUTHENTICATED",
    "CONCURRENCY, ABORTED"
  })
  void everyKindHasItsCode(ErrorKind kind, Code code) {
    assertThat(Statuses.of(refusal(kind)).getStatus().getCode()).isEqualTo(code);
  }

  @Test
  void aRefusalCarriesItsReasonFactsAndResource() {
    StatusRuntimeException status = Statuses.of(refusal(ErrorKind.NOT_FOUND));

    assertThat(status.getStatus().getDescription()).isEqualTo("There is no thing 7.");
    ErrorInfo info = Details.of(status, ErrorInfo.class).orElseThrow();
    assertThat(info.getReason()).isEqualTo("THING_NOT_FOUND");
    assertThat(info.getDomain()).isEqualTo("cartwright.dev");
    assertThat(info.getMetadataMap()).containsEntry("thing_id", "7");
    assertThat(Details.of(status, ResourceInfo.class).orElseThrow().getResourceName())
        .isEqualTo("7");
  }

  @Test
  void aRefusalThatARetryHelpsSaysWhen() {
    StatusRuntimeException status =
        Statuses.of(() -> Refusals.idempotencyInProgress(new RequestId("key")));

    assertThat(status.getStatus().getCode()).isEqualTo(Code.ABORTED);
    assertThat(Details.reasonOf(status)).isEqualTo("IDEMPOTENCY_IN_PROGRESS");
    RetryInfo retry = Details.of(status, RetryInfo.class).orElseThrow();
    assertThat(Durations.toMillis(retry.getRetryDelay())).isEqualTo(500);
    assertThat(Details.of(Statuses.of(refusal(ErrorKind.CONCURRENCY)), RetryInfo.class)).isEmpty();
  }

  @Test
  void aLimitIsAQuotaFailure() {
    assertThat(Details.of(Statuses.of(refusal(ErrorKind.LIMIT)), QuotaFailure.class)).isPresent();
  }

  @Test
  void violationsAreCappedAndCounted() {
    DomainError many =
        () ->
            ErrorDetail.of(ErrorKind.PRECONDITION, "MANY_PROBLEMS", "Many.")
                .withAll(
                    IntStream.range(0, 100)
                        .mapToObj(i -> Violation.of("GONE", "items[" + i + "]", "Gone."))
                        .toList());

    StatusRuntimeException status = Statuses.of(many);

    assertThat(Details.of(status, PreconditionFailure.class).orElseThrow().getViolationsCount())
        .isEqualTo(StatusDetails.VIOLATIONS_MAX);
    assertThat(Details.of(status, ErrorInfo.class).orElseThrow().getMetadataMap())
        .containsEntry("omitted_count", "80");
  }

  @Test
  void whatAKeptRefusalHasLostIsCountedToo() {
    List<Shortage> shortages =
        IntStream.range(0, 50)
            .mapToObj(i -> new Shortage(new ProductId(new UUID(0, i)), 2, 1))
            .toList();
    Rejection kept = Rejection.of(new ChangeError.OutOfStock(shortages));

    StatusRuntimeException status = Statuses.of(new ChangeError.ChangeRejected(kept, true));

    int shown = Details.of(status, PreconditionFailure.class).orElseThrow().getViolationsCount();
    assertThat(shown).isBetween(1, Rejection.VIOLATIONS_MAX);
    assertThat(Details.of(status, ErrorInfo.class).orElseThrow().getMetadataMap())
        .containsEntry("omitted_count", Integer.toString(50 - shown));
  }

  @Test
  void failuresSayWhetherARetryHelps() {
    StatusRuntimeException stale = Statuses.of(new PortException.StaleWrite("cart"));
    StatusRuntimeException away = Statuses.of(new PortException.Unavailable("Carts", null));
    StatusRuntimeException corrupt = Statuses.of(new PortException.CorruptData("cart", null));

    assertThat(stale.getStatus().getCode()).isEqualTo(Code.ABORTED);
    assertThat(Details.of(stale, RetryInfo.class)).isPresent();
    assertThat(away.getStatus().getCode()).isEqualTo(Code.UNAVAILABLE);
    assertThat(Details.of(away, RetryInfo.class)).isPresent();
    assertThat(corrupt.getStatus().getCode()).isEqualTo(Code.DATA_LOSS);
    assertThat(Details.of(corrupt, RetryInfo.class)).isEmpty();
  }

  @Test
  void failuresDoNotNameWhatFailed() {
    StatusRuntimeException status =
        Statuses.of(new PortException.Unavailable("jdbc:postgresql://db/secret", null));

    assertThat(status.getStatus().getDescription()).doesNotContain("jdbc");
  }

  private static DomainError refusal(ErrorKind kind) {
    return () ->
        ErrorDetail.of(kind, "THING_NOT_FOUND", "There is no thing {thing_id}.")
            .with("thing_id", 7)
            .about("Thing", 7);
  }
}
