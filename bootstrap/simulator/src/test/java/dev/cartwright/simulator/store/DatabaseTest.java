package dev.cartwright.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.port.IdGenerator;
import dev.cartwright.application.shared.port.Transactions.Commit;
import dev.cartwright.memory.shared.InMemoryTable;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.engine.SimulatedProcess;
import dev.cartwright.simulator.engine.Simulation;
import dev.cartwright.simulator.weather.Conditions;
import dev.cartwright.simulator.weather.Weather;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A store that does not always answer, before or after it has done what was asked. */
class DatabaseTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int OFTEN = 400;
  private static final int TRIES = 200;

  private final Chance chance = new Chance(1);
  private final Simulation simulation = new Simulation(chance, false);
  private final Weather weather = new Weather(chance.fork());
  private final Database database = new Database("db", simulation, chance, weather);
  private final InMemoryTable<Integer, String> table = database.store().newTable();
  private final SimulatedProcess process = simulation.newProcess("p", Duration.ZERO);
  private final List<Integer> confirmed = new ArrayList<>();
  private final List<Integer> failed = new ArrayList<>();

  private void writeAll() {
    for (int i = 0; i < TRIES; i++) {
      int key = i;
      simulation.spawn(process, "writer", () -> write(key));
    }
    simulation.runUntil(HOUR);
    assertThat(simulation.bugs()).isEmpty();
  }

  private void write(int key) {
    try {
      confirmed.add(
          database.inTransaction(() -> {
            table.put(key, "written");
            return new Commit<>(key);
          }));
    } catch (PortException.Unavailable e) {
      failed.add(key);
    }
  }

  @Test
  void whatIsConfirmedIsThereAndWhatIsNotMayBeThereOrNot() {
    weather.become(new Conditions(0, 0, 0, OFTEN, 0, 0));

    writeAll();

    assertThat(confirmed).isNotEmpty().allMatch(key -> table.find(key).isPresent());
    assertThat(failed)
        .anyMatch(key -> table.find(key).isPresent())
        .anyMatch(key -> table.find(key).isEmpty());
  }

  @Test
  void aProcessThatDiesMayHaveCommitted() {
    simulation.later(Duration.ofMillis(2), process::crash);

    writeAll();

    long written = table.select(value -> true).size();
    assertThat(written).isGreaterThan(confirmed.size()).isLessThan(TRIES);
    assertThat(failed).isEmpty();
  }

  @Test
  void aPortTakesTimeAndThrowsWhatTheRealOneThrows() {
    IdGenerator broken =
        () -> {
          throw new IllegalStateException("no more ids");
        };
    IdGenerator seen = database.seenFromOutside(IdGenerator.class, broken);
    List<UUID> ids = new ArrayList<>();

    simulation.spawn(process, "asker", () -> ids.add(seen.next()));
    simulation.runUntil(HOUR);

    assertThat(ids).isEmpty();
    assertThat(simulation.bugs()).singleElement().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aClockJumpsForAllAtOnce() {
    database.clock().jump(HOUR);

    assertThat(database.clock().now()).isEqualTo(Simulation.START.plus(HOUR));
  }
}
