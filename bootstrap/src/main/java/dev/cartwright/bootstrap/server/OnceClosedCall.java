package dev.cartwright.bootstrap.server;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.locks.ReentrantLock;

/** Lets a handler and a timer race for the end of a call: the first one wins. */
final class OnceClosedCall<Q, R> extends SimpleForwardingServerCall<Q, R> {

  private final ReentrantLock lock = new ReentrantLock();
  private boolean closed;

  OnceClosedCall(ServerCall<Q, R> call) {
    super(call);
  }

  @Override
  public void sendHeaders(Metadata headers) {
    unlessClosed(false, () -> super.sendHeaders(headers));
  }

  @Override
  public void sendMessage(R message) {
    unlessClosed(false, () -> super.sendMessage(message));
  }

  @Override
  public void close(Status status, Metadata trailers) {
    unlessClosed(true, () -> super.close(status, trailers));
  }

  /** Ends the call with the status and details of a refusal. */
  static void refuse(ServerCall<?, ?> call, StatusRuntimeException refusal) {
    Metadata trailers = refusal.getTrailers();
    call.close(refusal.getStatus(), trailers == null ? new Metadata() : trailers);
  }

  private void unlessClosed(boolean closes, Runnable action) {
    lock.lock();
    try {
      if (!closed) {
        closed = closes;
        action.run();
      }
    } finally {
      lock.unlock();
    }
  }
}
