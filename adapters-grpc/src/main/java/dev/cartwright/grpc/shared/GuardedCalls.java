package dev.cartwright.grpc.shared;

import dev.cartwright.application.shared.RemoteCallGuard;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;

/** Refuses every call that is made inside a transaction, through whichever stub. */
final class GuardedCalls implements ClientInterceptor {

  @Override
  public <Q, R> ClientCall<Q, R> interceptCall(
      MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
    RemoteCallGuard.check(method.getFullMethodName());
    return next.newCall(method, options);
  }
}
