package dev.cartwright.bootstrap.server;

/** How a program ends. */
public enum ExitCode {
  /** All went well. */
  OK(0),
  /** Something failed that has no code of its own. */
  FAILED(1),
  /** The command line is wrong. */
  USAGE(2),
  /** The configuration is wrong. */
  CONFIGURATION(3),
  /** A port is taken. */
  PORT_TAKEN(4),
  /** Another program uses the data folder, or it cannot be used. */
  DATA_FOLDER(5),
  /** The disk is too full. */
  DISK_FULL(6),
  /** What was asked about does not run. */
  NOT_RUNNING(7);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** Returns the number that the system is told. */
  public int number() {
    return number;
  }
}
