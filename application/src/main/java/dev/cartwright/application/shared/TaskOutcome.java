package dev.cartwright.application.shared;

/** How a run of a durable task ended. */
public sealed interface TaskOutcome {

  /** Nothing is left to do; the task is removed. */
  record Done() implements TaskOutcome {}

  /** Something is left to do that did not work now; the task runs again after a while. */
  record Retry() implements TaskOutcome {}

  /**
   * Something is left to do that no retry can do; the task is parked, for people to look at.
   *
   * @param reason what is wrong, for operators
   */
  record Park(String reason) implements TaskOutcome {

    /** The longest reason, in characters. */
    public static final int REASON_CHARS_MAX = 500;

    /** Cuts off what is too long. */
    public Park {
      reason = reason.substring(0, Math.min(reason.length(), REASON_CHARS_MAX));
    }
  }

  /** Returns that nothing is left to do. */
  static TaskOutcome done() {
    return new Done();
  }

  /** Returns that the task has to run again. */
  static TaskOutcome retry() {
    return new Retry();
  }

  /** Returns that the task cannot go on by itself. */
  static TaskOutcome park(String reason) {
    return new Park(reason);
  }
}
