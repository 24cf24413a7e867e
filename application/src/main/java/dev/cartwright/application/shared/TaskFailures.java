package dev.cartwright.application.shared;

/** Decides what becomes of a durable task whose handler threw an exception. */
public final class TaskFailures {

  /** How often a task may fail by a bug before it is parked. */
  public static final int BUGS_MAX = 10;

  private TaskFailures() {}

  /** Tells whether a failure counts as a bug; the others may go on for ever. */
  public static boolean isBug(Throwable failure) {
    return !(failure instanceof PortException);
  }

  /**
   * Returns how such a run ended.
   *
   * @param bugs how often the task has failed by a bug, this time included
   */
  public static TaskOutcome outcomeOf(Throwable failure, int bugs) {
    return switch (failure) {
      case PortException.CorruptData e -> TaskOutcome.park(reasonOf(e));
      case PortException e -> TaskOutcome.retry();
      default ->
          bugs < BUGS_MAX
              ? TaskOutcome.retry()
              : TaskOutcome.park("failed %d times: %s".formatted(bugs, reasonOf(failure)));
    };
  }

  private static String reasonOf(Throwable failure) {
    return failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }
}
