package dev.cartwright.bootstrap.server;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.cartwright.grpc.error.Statuses;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;

/** Gives every call a deadline: the caller's own up to a limit, or else a default one. */
final class DeadlineInterceptor implements ServerInterceptor {

  private final Duration byDefault;
  private final Duration max;
  private final ScheduledExecutorService timer;

  DeadlineInterceptor(Duration byDefault, Duration max, ScheduledExecutorService timer) {
    this.byDefault = byDefault;
    this.max = max;
    this.timer = timer;
  }

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    Duration limit = Context.current().getDeadline() == null ? byDefault : max;
    Context.CancellableContext context =
        Context.current().withDeadlineAfter(limit.toNanos(), NANOSECONDS, timer);
    OnceClosedCall<Q, R> answer = new OnceClosedCall<>(call);
    context.addListener(ended -> closeIfLate(ended, answer), Runnable::run);
    return new EndOfContext<>(Contexts.interceptCall(context, answer, headers, next), context);
  }

  private static void closeIfLate(Context ended, ServerCall<?, ?> answer) {
    if (ended.cancellationCause() instanceof TimeoutException) {
      OnceClosedCall.refuse(answer, Statuses.deadlineExceeded());
    }
  }

  /** Gives the timer back when the call has ended. */
  private static final class EndOfContext<Q> extends SimpleForwardingServerCallListener<Q> {

    private final Context.CancellableContext context;

    EndOfContext(ServerCall.Listener<Q> inner, Context.CancellableContext context) {
      super(inner);
      this.context = context;
    }

    @Override
    public void onComplete() {
      try {
        super.onComplete();
      } finally {
        end();
      }
    }

    @Override
    public void onCancel() {
      try {
        super.onCancel();
      } finally {
        end();
      }
    }

    private void end() {
      // Whether this is the first end does not matter.
      context.close();
    }
  }
}
