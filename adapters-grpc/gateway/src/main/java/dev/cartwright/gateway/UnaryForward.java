package dev.cartwright.gateway;

import com.google.protobuf.Message;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Forwards every call of one unary method, without blocking.
 *
 * @param <Q> the request
 * @param <R> the response
 */
final class UnaryForward<Q, R> implements ServerCallHandler<Q, R> {

  private final Channel backend;
  private final MethodDescriptor<Q, R> method;
  private final RequestEnvelope envelope;
  private final Deadlines deadlines;

  UnaryForward(
      Channel backend,
      MethodDescriptor<Q, R> method,
      RequestEnvelope envelope,
      Deadlines deadlines) {
    if (method.getType() != MethodDescriptor.MethodType.UNARY) {
      throw new IllegalArgumentException(method.getFullMethodName() + " is not unary");
    }
    this.backend = backend;
    this.method = method;
    this.envelope = envelope;
    this.deadlines = deadlines;
  }

  @Override
  public ServerCall.Listener<Q> startCall(ServerCall<Q, R> caller, Metadata headers) {
    ServiceRequestContext context = ServiceRequestContext.current();
    // The second message is never sent; asking for it makes a client that breaks the rule visible.
    caller.request(2);
    return new Inbound(caller, context);
  }

  private void forward(
      ServerCall<Q, R> caller, ServiceRequestContext context, Q request, Inbound in) {
    Duration timeout = deadlines.timeoutFor(context.request().headers());
    Q complete = complete(request, context);
    ClientCall<Q, R> call =
        backend.newCall(
            method, CallOptions.DEFAULT.withDeadlineAfter(timeout.toNanos(), TimeUnit.NANOSECONDS));
    in.outbound = call;
    call.start(new Outbound(caller), ForwardedMetadata.ofRequest(context.request().headers()));
    call.request(2);
    call.sendMessage(complete);
    call.halfClose();
  }

  @SuppressWarnings("unchecked") // A message builder answers the message's own type.
  private Q complete(Q request, ServiceRequestContext context) {
    return (Q) envelope.open((Message) request, context.request().headers(), context.query());
  }

  /** What the client sends. */
  private final class Inbound extends ServerCall.Listener<Q> {

    private final ServerCall<Q, R> caller;
    private final ServiceRequestContext context;
    private @Nullable Q request;
    private volatile @Nullable ClientCall<Q, R> outbound;

    Inbound(ServerCall<Q, R> caller, ServiceRequestContext context) {
      this.caller = caller;
      this.context = context;
    }

    @Override
    public void onMessage(Q message) {
      request = message;
    }

    @Override
    public void onHalfClose() {
      Q message = request;
      if (message == null) {
        caller.close(
            Status.INVALID_ARGUMENT.withDescription("No message was sent."), new Metadata());
        return;
      }
      try {
        forward(caller, context, message, this);
      } catch (StatusRuntimeException refused) {
        caller.close(refused.getStatus(), ForwardedMetadata.ofError(refused.getTrailers()));
      }
    }

    @Override
    public void onCancel() {
      ClientCall<Q, R> call = outbound;
      if (call != null) {
        call.cancel("The client went away.", null);
      }
    }
  }

  /** What the backend answers. Held back to its end, so that headers can say what came last. */
  private final class Outbound extends ClientCall.Listener<R> {

    private final ServerCall<Q, R> caller;
    private @Nullable R response;

    Outbound(ServerCall<Q, R> caller) {
      this.caller = caller;
    }

    @Override
    public void onMessage(R message) {
      response = message;
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      R message = response;
      if (status.isOk() && message != null) {
        caller.sendHeaders(ForwardedMetadata.ofAnswer((Message) message, trailers));
        caller.sendMessage(message);
        caller.close(Status.OK, new Metadata());
      } else {
        StatusRuntimeException told = BackendFailures.tell(method, status, trailers);
        caller.close(told.getStatus(), ForwardedMetadata.ofError(told.getTrailers()));
      }
    }
  }
}
