package dev.cartwright.bootstrap.server;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that an executable does now and then on a thread of its own, one run after another. A
 * run that fails is logged, and the next one comes in its turn.
 */
public final class PeriodicJob implements BackgroundJob, AutoCloseable {

  /** How long the end waits for a run to finish. */
  private static final Duration LAST_RUN_MAX = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(PeriodicJob.class);

  private final String name;
  private final Ticks ticks;
  private final Runnable work;
  private final Thread thread;

  /** Creates a job that is done at every tick once it is started. */
  public PeriodicJob(String name, Ticks ticks, Runnable work) {
    this.name = requireNonNull(name, "name");
    this.ticks = requireNonNull(ticks, "ticks");
    this.work = requireNonNull(work, "work");
    this.thread = Thread.ofVirtual().name(name).unstarted(this::runUntilStop);
  }

  @Override
  public void start() {
    thread.start();
  }

  /** Lets no run begin any more, and waits for the one that is under way. */
  @Override
  public void close() {
    ticks.stop();
    try {
      if (thread.isAlive() && !thread.join(LAST_RUN_MAX)) {
        LOG.warn("{} does not finish", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void runUntilStop() {
    try {
      while (ticks.awaitNext()) {
        runOnce();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void runOnce() {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      LOG.warn("{} failed and is tried again", name, e);
    }
  }
}
