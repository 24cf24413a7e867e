package dev.cartwright.grpc.error;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Map;
import java.util.Optional;

/** Reads the details of a status, for tests of the edge. */
public final class Details {

  private Details() {}

  /** Returns the reason in the status's ErrorInfo. */
  public static String reasonOf(StatusRuntimeException status) {
    return of(status, ErrorInfo.class).orElseThrow().getReason();
  }

  /** Returns the facts in the status's ErrorInfo. */
  public static Map<String, String> metadataOf(StatusRuntimeException status) {
    return of(status, ErrorInfo.class).orElseThrow().getMetadataMap();
  }

  /** Returns the detail of that type, if the status has it. */
  public static <M extends Message> Optional<M> of(StatusRuntimeException status, Class<M> type) {
    try {
      for (Any detail : requireNonNull(StatusProto.fromThrowable(status)).getDetailsList()) {
        if (detail.is(type)) {
          return Optional.of(detail.unpack(type));
        }
      }
      return Optional.empty();
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }
}
