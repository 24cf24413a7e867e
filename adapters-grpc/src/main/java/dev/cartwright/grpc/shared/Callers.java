package dev.cartwright.grpc.shared;

import dev.cartwright.application.shared.Caller;
import io.grpc.Context;

/** Who made the call that this thread serves. */
public final class Callers {

  /** Holds the caller; the interceptor that finds out who it is sets it. */
  public static final Context.Key<Caller> CALLER =
      Context.keyWithDefault("caller", Caller.system());

  private Callers() {}

  /** Returns the caller; the system where nothing checks who calls. */
  public static Caller current() {
    return CALLER.get();
  }
}
