package dev.cartwright.simulator.store;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.engine.Simulation;
import dev.cartwright.simulator.weather.Weather;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * One context's store, as its processes see it: it takes time to answer, and sometimes it does not
 * answer, before or after it has done what was asked. A transaction is one step.
 */
public final class Database implements Transactions {

  /** Transactions that are broken off as the victim of a deadlock, of a thousand. */
  private static final int DEADLOCKS = 5;

  private final InMemoryStore store = new InMemoryStore();
  private final String name;
  private final Simulation simulation;
  private final Chance chance;
  private final Weather weather;
  private final StoreClock clock;

  private boolean open;
  private Duration began = Duration.ZERO;

  /** Creates an empty store. */
  public Database(String name, Simulation simulation, Chance chance, Weather weather) {
    this.name = requireNonNull(name, "name");
    this.simulation = requireNonNull(simulation, "simulation");
    this.chance = chance.fork();
    this.weather = requireNonNull(weather, "weather");
    this.clock = new StoreClock(simulation, name);
  }

  /** Returns what is really stored, for adapters and for those who check it in the end. */
  public InMemoryStore store() {
    return store;
  }

  /** Returns its clock. */
  public StoreClock clock() {
    return clock;
  }

  /** Returns the time by which transactions begin. */
  public Duration time() {
    return simulation.sinceStart();
  }

  /** Tells whether the present code runs in a transaction that began before that time. */
  public boolean beganBefore(Duration time) {
    return open && began.compareTo(time) < 0;
  }

  @Override
  public <T> T inTransaction(Supplier<Outcome<T>> work) {
    Duration begin = simulation.sinceStart();
    arrive();
    began = begin;
    if (chance.perMille(DEADLOCKS)) {
      rollBack(work);
    }
    T value = store.inTransaction(() -> asOpen(work));
    leave();
    return value;
  }

  private <T> void rollBack(Supplier<Outcome<T>> work) {
    simulation.trace().line(name, "breaks a transaction off");
    T unused = store.inTransaction(() -> new Rollback<>(asOpen(work).value()));
  }

  private <T> T asOpen(Supplier<T> work) {
    open = true;
    try {
      return work.get();
    } finally {
      open = false;
    }
  }

  /** Returns a port of this store as processes see it. */
  public <T> T seenFromOutside(Class<T> port, T real) {
    return PortCalls.through(port, real, this::around);
  }

  private PortCalls.Step around(PortCalls.Step call) {
    return () -> {
      if (open) {
        failSometimes("fails in a transaction");
        return call.take();
      }
      arrive();
      var answer = call.take();
      leave();
      return answer;
    };
  }

  private void arrive() {
    simulation.pause(weather.storeTime());
    failSometimes("can't be reached");
  }

  private void leave() {
    simulation.pause(weather.storeTime());
    failSometimes("does not tell that it is done");
  }

  private void failSometimes(String how) {
    if (weather.breaksStore()) {
      simulation.trace().line(name, how);
      throw new PortException.Unavailable(name, null);
    }
  }
}
