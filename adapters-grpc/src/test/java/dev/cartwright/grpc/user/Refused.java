package dev.cartwright.grpc.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import dev.cartwright.grpc.error.Details;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Looks at how a call is refused. */
final class Refused {

  private Refused() {}

  /** Requires that a call is refused with this code and reason. */
  @CanIgnoreReturnValue
  static StatusRuntimeException with(Code code, String reason, ThrowingCallable call) {
    StatusRuntimeException refused = catchThrowableOfType(StatusRuntimeException.class, call);
    assertThat(refused.getStatus().getCode()).isEqualTo(code);
    assertThat(Details.reasonOf(refused)).isEqualTo(reason);
    return refused;
  }

  /** Requires that a call is refused for its fields, and returns which. */
  static List<String> fieldsOf(ThrowingCallable call) {
    StatusRuntimeException refused = with(Code.INVALID_ARGUMENT, "INVALID_REQUEST", call);
    return Details.of(refused, BadRequest.class).orElseThrow().getFieldViolationsList().stream()
        .map(FieldViolation::getField)
        .toList();
  }
}
