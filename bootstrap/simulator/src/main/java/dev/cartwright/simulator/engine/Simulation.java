package dev.cartwright.simulator.engine;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.RemoteCallGuard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A world in one thread. Its time passes only when nothing else happens; who acts first when
 * several may is decided by the seed.
 *
 * <p>Code in it blocks as it would anywhere: it runs in fibers, and whatever would wait for a
 * network, a store or a clock lets another fiber run. Between two such places it is alone. Not safe
 * for use by several threads; many simulations may run side by side.
 */
public final class Simulation {

  /** When every simulated world begins. */
  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Chance order;
  private final Trace trace;
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final List<RuntimeException> bugs = new ArrayList<>();

  private long micros;
  private long sequence;
  private @Nullable Fiber running;

  /**
   * Begins a world.
   *
   * @param traced whether to write down what happens
   */
  public Simulation(Chance chance, boolean traced) {
    this.order = chance.fork();
    this.trace = new Trace(traced, () -> micros);
  }

  /** Returns what time it is. */
  public Instant now() {
    return START.plus(Micros.toDuration(micros));
  }

  /** Returns how much time has passed. */
  public Duration sinceStart() {
    return Micros.toDuration(micros);
  }

  /** Returns what happened so far. */
  public Trace trace() {
    return trace;
  }

  /** Returns what fibers threw, which nobody expected. */
  public List<RuntimeException> bugs() {
    return List.copyOf(bugs);
  }

  /** Remembers an exception that nobody may throw, whatever fails around him. */
  public void bug(RuntimeException exception) {
    trace.line("", "BUG", exception);
    bugs.add(exception);
  }

  /** Makes a process whose clock goes wrong by that much. */
  public SimulatedProcess newProcess(String name, Duration skew) {
    return new SimulatedProcess(this, name, skew);
  }

  /** Starts a fiber that takes all the time it needs. */
  public void spawn(SimulatedProcess home, String what, Runnable work) {
    spawn(home, new Errand(what, Deadline.NONE), work);
  }

  /** Starts a fiber that is about {@code errand}. */
  public void spawn(SimulatedProcess home, Errand errand, Runnable work) {
    Incarnation life = new Incarnation(home, home.life());
    wake(new Fiber(life, errand, guarded(work)), micros);
  }

  private Runnable guarded(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException e) {
        bug(e);
      }
    };
  }

  /** Does something after a while; it is no fiber, and must not wait. */
  public void later(Duration delay, Runnable action) {
    at(micros + Micros.of(delay), action);
  }

  private void at(long time, Runnable action) {
    events.add(new Event(time, order.number(), sequence++, action));
  }

  /** Waits; whatever else is to happen meanwhile happens. */
  public void pause(Duration time) {
    waitUntil(new Deadline(micros + Micros.of(time)));
  }

  /** Waits until then, or until the {@link #waker} is run. */
  void waitUntil(Deadline deadline) {
    RemoteCallGuard.check("a wait");
    Fiber fiber = current();
    if (!deadline.equals(Deadline.NONE)) {
      wake(fiber, deadline.micros());
    }
    fiber.await();
  }

  /** Returns what ends the next wait of the present fiber. */
  Runnable waker() {
    Fiber fiber = current();
    long wait = fiber.waits();
    return () -> at(micros, () -> resume(fiber, wait));
  }

  private void wake(Fiber fiber, long time) {
    long wait = fiber.waits();
    at(time, () -> resume(fiber, wait));
  }

  private void resume(Fiber fiber, long wait) {
    SimulatedProcess process = fiber.home().process();
    if (fiber.waits() != wait || !fiber.home().isAlive()) {
      return;
    }
    if (process.isPaused()) {
      process.missedWhilePaused(() -> resume(fiber, wait));
      return;
    }
    fiber.endWait();
    running = fiber;
    fiber.run();
    running = null;
  }

  private Fiber current() {
    return requireNonNull(running, "this is no fiber");
  }

  /** Ends this fiber as the crash of its process would. */
  public void vanish() {
    current().await();
    throw new IllegalStateException("the dead do not go on");
  }

  /** Returns a question that this or another fiber may answer. */
  public <T> Answer<T> newAnswer() {
    return new Answer<>(this);
  }

  /** Returns the process in which this code runs. */
  public SimulatedProcess here() {
    return current().home().process();
  }

  /** Returns what the present fiber is about. */
  public Errand errand() {
    return current().errand();
  }

  /**
   * Returns when that time is over, or when the present fiber has to be done, if that is before.
   */
  public Deadline deadlineIn(Duration time) {
    return new Deadline(micros + Micros.of(time)).orBefore(errand().deadline());
  }

  /** Tells whether the present fiber has more than so much time left. */
  public boolean hasMoreThan(Duration time) {
    return errand().deadline().micros() - micros > Micros.of(time);
  }

  /** Lets things happen until so long after the start. */
  public void runUntil(Duration sinceStart) {
    long last = Micros.of(sinceStart);
    for (Event next = events.peek(); next != null && next.micros() <= last; next = events.peek()) {
      Event unused = events.poll();
      micros = Math.max(micros, next.micros());
      next.action().run();
    }
    micros = Math.max(micros, last);
  }
}
