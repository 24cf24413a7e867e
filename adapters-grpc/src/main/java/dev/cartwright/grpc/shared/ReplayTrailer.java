package dev.cartwright.grpc.shared;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells a caller by a trailer that his request was done before, and this is its answer again. */
public final class ReplayTrailer implements ServerInterceptor {

  /** The trailer; its value is {@code true}, and it is absent otherwise. */
  public static final Metadata.Key<String> IDEMPOTENT_REPLAY =
      Metadata.Key.of("idempotent-replay", Metadata.ASCII_STRING_MARSHALLER);

  private static final Context.Key<AtomicBoolean> REPLAYED =
      Context.keyWithDefault("replayed", new AtomicBoolean());

  /** Creates an interceptor; all calls of a server may share it. */
  public ReplayTrailer() {}

  /** Says that the call that this thread serves answers a repeat. */
  static void mark() {
    REPLAYED.get().set(true);
  }

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    AtomicBoolean replayed = new AtomicBoolean();
    ServerCall<Q, R> telling =
        new SimpleForwardingServerCall<>(call) {
          @Override
          public void close(Status status, Metadata trailers) {
            if (replayed.get()) {
              trailers.put(IDEMPOTENT_REPLAY, "true");
            }
            super.close(status, trailers);
          }
        };
    return Contexts.interceptCall(
        Context.current().withValue(REPLAYED, replayed), telling, headers, next);
  }
}
