package dev.cartwright.bootstrap.server;

import org.jspecify.annotations.Nullable;

/** Says in one clear sentence why an executable cannot start. */
public final class StartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  /** Says why, for people, and with which code the program ends. */
  public StartException(ExitCode code, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.code = code;
  }

  /** Returns what to throw when a server could not listen. */
  public static StartException cannotListen(String host, int port, Exception e) {
    Throwable reason = e.getCause() == null ? e : e.getCause();
    boolean taken = String.valueOf(reason.getMessage()).contains("Address already in use");
    return new StartException(
        taken ? ExitCode.PORT_TAKEN : ExitCode.FAILED,
        "Cannot listen on %s:%d: %s."
            .formatted(host, port, taken ? "the port is taken" : reason.getMessage()),
        e);
  }

  /** Returns the code with which the program ends. */
  public ExitCode code() {
    return code;
  }
}
