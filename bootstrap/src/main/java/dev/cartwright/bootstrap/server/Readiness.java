package dev.cartwright.bootstrap.server;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until everything an executable depends on answers, and watches that it goes on to. */
public final class Readiness implements AutoCloseable {

  /** How often the stores are asked. */
  static final Duration PERIOD = Duration.ofSeconds(1);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

  private final String executable;
  private final List<Dependency> dependencies;
  private final StopSignal stop;
  private final StopSignal ended = new StopSignal();

  /** Asks for these dependencies until {@code stop} is requested. */
  public Readiness(String executable, Collection<Dependency> dependencies, StopSignal stop) {
    this.executable = executable;
    this.dependencies = List.copyOf(dependencies);
    this.stop = stop;
  }

  /** Waits with growing pauses until all answer, and says for what; false if it is to stop. */
  public boolean await() throws InterruptedException {
    for (Dependency dependency : dependencies) {
      Duration pause = FIRST_PAUSE;
      String said = "";
      for (String problem = dependency.problem();
          !problem.isEmpty();
          problem = dependency.problem()) {
        if (!problem.equals(said)) {
          LOG.info("{} waits for {}: {}", executable, dependency.name(), problem);
          said = problem;
        }
        if (stop.awaitAtMost(pause)) {
          return false;
        }
        pause = shorter(pause.multipliedBy(2), PERIOD);
      }
    }
    return true;
  }

  /**
   * Tells {@code listener} on a thread of its own whenever all answer again, or no longer, until
   * this is closed.
   */
  public void watch(Consumer<Boolean> listener) {
    Thread.ofVirtual().name(executable + "-readiness").start(() -> watchUntilEnd(listener));
  }

  private void watchUntilEnd(Consumer<Boolean> listener) {
    boolean ready = true;
    try {
      while (!ended.awaitAtMost(PERIOD)) {
        boolean answers = allAnswer(ready);
        if (answers != ready && !ended.isRequested()) {
          ready = answers;
          listener.accept(ready);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the watch. */
  @Override
  public void close() {
    ended.request();
  }

  private boolean allAnswer(boolean before) {
    for (Dependency dependency : dependencies) {
      String problem = dependency.problem();
      if (!problem.isEmpty()) {
        if (before) {
          LOG.warn("{} lost {}: {}", executable, dependency.name(), problem);
        }
        return false;
      }
    }
    if (!before) {
      LOG.info("{} has everything it needs again", executable);
    }
    return true;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
