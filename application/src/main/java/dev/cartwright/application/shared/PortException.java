package dev.cartwright.application.shared;

import org.jspecify.annotations.Nullable;

/** A failure: the machinery did not work, though the request may be fine. */
public abstract sealed class PortException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private PortException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Somebody else saved the same aggregate first; nothing was changed. */
  public static final class StaleWrite extends PortException {

    private static final long serialVersionUID = 1L;

    /** Says which aggregate was changed meanwhile. */
    public StaleWrite(Object aggregate) {
      super("changed meanwhile: " + aggregate, null);
    }
  }

  /** A store or another service does not answer; what was asked for may have happened or not. */
  public static final class Unavailable extends PortException {

    private static final long serialVersionUID = 1L;

    /** Says which port does not answer. */
    public Unavailable(String port, @Nullable Throwable cause) {
      super(port + " does not answer", cause);
    }
  }

  /** What is stored, or what another service answered, is not valid. */
  public static final class CorruptData extends PortException {

    private static final long serialVersionUID = 1L;

    /** Says what is damaged. */
    public CorruptData(Object what, @Nullable Throwable cause) {
      super("damaged: " + what, cause);
    }
  }
}
