package dev.cartwright.gateway;

import com.google.protobuf.Message;
import com.linecorp.armeria.common.HttpHeaders;
import io.grpc.Metadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses what passes between client and backend besides messages; all else stays behind. */
final class ForwardedMetadata {

  /** The error's details, a {@code google.rpc.Status}. */
  static final Metadata.Key<byte[]> DETAILS =
      Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

  /** That the request was done before, and is answered again. */
  static final Metadata.Key<String> REPLAY = ascii("idempotent-replay");

  private static final Metadata.Key<String> ETAG = ascii("etag");

  /** How tracing systems hand a trace on (W3C Trace Context). */
  private static final List<String> TRACE = List.of("traceparent", "tracestate");

  private ForwardedMetadata() {}

  static Metadata ofRequest(HttpHeaders headers) {
    Metadata forwarded = new Metadata();
    for (String name : TRACE) {
      String value = headers.get(name);
      if (value != null) {
        forwarded.put(ascii(name), value);
      }
    }
    return forwarded;
  }

  static Metadata ofAnswer(Message answer, Metadata trailers) {
    Metadata forwarded = new Metadata();
    copy(REPLAY, trailers, forwarded);
    Etags.of(answer).ifPresent(etag -> forwarded.put(ETAG, etag));
    return forwarded;
  }

  static Metadata ofError(@Nullable Metadata trailers) {
    Metadata forwarded = new Metadata();
    if (trailers != null) {
      copy(DETAILS, trailers, forwarded);
      copy(REPLAY, trailers, forwarded);
    }
    return forwarded;
  }

  private static <T> void copy(Metadata.Key<T> key, Metadata from, Metadata to) {
    T value = from.get(key);
    if (value != null) {
      to.put(key, value);
    }
  }

  private static Metadata.Key<String> ascii(String name) {
    return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
  }
}
