package dev.cartwright.bootstrap.server;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells everyone who waits that the executable is to stop. Safe for use by many threads. */
public final class StopSignal {

  private final CountDownLatch stop = new CountDownLatch(1);

  /** Asks to stop; asking again changes nothing. */
  public void request() {
    stop.countDown();
  }

  /** Tells whether somebody asked to stop. */
  public boolean isRequested() {
    return stop.getCount() == 0;
  }

  /** Waits until somebody asks to stop. */
  public void await() throws InterruptedException {
    stop.await();
  }

  /** Waits at most that long, and tells whether somebody asked to stop. */
  public boolean awaitAtMost(Duration time) throws InterruptedException {
    return stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }
}
