package dev.cartwright.grpc.shared;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** Reads the stable reason out of another service's refusal (AIP-193). */
final class RefusalReasons {

  /** What stands for a refusal that gives no reason. */
  static final String NONE = "";

  private RefusalReasons() {}

  /** Returns the reason in the details of a status, or {@link #NONE}. */
  static String of(StatusRuntimeException refusal) {
    Status status = StatusProto.fromThrowable(refusal);
    return status == null ? NONE : in(status);
  }

  private static String in(Status status) {
    for (Any detail : status.getDetailsList()) {
      if (detail.is(ErrorInfo.class)) {
        return reasonOf(detail);
      }
    }
    return NONE;
  }

  private static String reasonOf(Any detail) {
    try {
      return detail.unpack(ErrorInfo.class).getReason();
    } catch (InvalidProtocolBufferException e) {
      return NONE;
    }
  }
}
