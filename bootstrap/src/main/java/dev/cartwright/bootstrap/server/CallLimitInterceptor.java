package dev.cartwright.bootstrap.server;

import dev.cartwright.grpc.error.Statuses;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Refuses calls beyond a number that are worked on at once, so that the rest end in time. */
final class CallLimitInterceptor implements ServerInterceptor {

  private final Semaphore free;

  CallLimitInterceptor(int callsMax) {
    this.free = new Semaphore(callsMax);
  }

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    if (!free.tryAcquire()) {
      OnceClosedCall.refuse(call, Statuses.overloaded());
      return new ServerCall.Listener<>() {};
    }
    boolean taken = false;
    try {
      ServerCall.Listener<Q> listener = new Release<>(next.startCall(call, headers), free);
      taken = true;
      return listener;
    } finally {
      if (!taken) {
        free.release();
      }
    }
  }

  /** Makes room when the call has ended, which is after its handler has returned. */
  private static final class Release<Q> extends SimpleForwardingServerCallListener<Q> {

    private final Semaphore free;
    private final AtomicBoolean released = new AtomicBoolean();

    Release(ServerCall.Listener<Q> inner, Semaphore free) {
      super(inner);
      this.free = free;
    }

    @Override
    public void onComplete() {
      try {
        super.onComplete();
      } finally {
        release();
      }
    }

    @Override
    public void onCancel() {
      try {
        super.onCancel();
      } finally {
        release();
      }
    }

    private void release() {
      if (released.compareAndSet(false, true)) {
        free.release();
      }
    }
  }
}
