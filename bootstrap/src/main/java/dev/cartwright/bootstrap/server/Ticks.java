package dev.cartwright.bootstrap.server;

import java.time.Duration;

/** Says when a job is due, until it is stopped. Safe for use by many threads. */
public interface Ticks {

  /** Waits until the job is due, and tells whether it is; false after {@link #stop}. */
  boolean awaitNext() throws InterruptedException;

  /** Ends the waiting; no tick comes any more. */
  void stop();

  /** Returns ticks that come that long after the job was done the last time. */
  static Ticks every(Duration pause) {
    StopSignal stopped = new StopSignal();
    return new Ticks() {
      @Override
      public boolean awaitNext() throws InterruptedException {
        return !stopped.awaitAtMost(pause);
      }

      @Override
      public void stop() {
        stopped.request();
      }
    };
  }
}
