package dev.cartwright.simulator.client;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.engine.SimulatedProcess;
import dev.cartwright.simulator.engine.Simulation;
import dev.cartwright.simulator.world.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How clients ask: with a key, again if there is no answer, and sometimes twice at once. In the end
 * they ask everything once more.
 */
public final class Asking {

  private static final Duration IMPATIENT = Duration.ofMillis(400);
  private static final Duration USUAL = Duration.ofSeconds(2);
  private static final Duration PATIENT = Duration.ofSeconds(10);
  private static final Duration BREAK_MAX = Duration.ofSeconds(6);
  private static final int TRIES_MAX = 3;

  /** Requests that are sent twice at once, of a thousand. */
  private static final int DOUBLED = 150;

  private final Simulation simulation;
  private final Stage stage;
  private final SimulatedProcess home;
  private final Chance chance;
  private final List<Asked<?, ?>> all = new ArrayList<>();
  private int running;

  /** Creates a way to ask for those who live in {@code home}. */
  public Asking(Stage stage, SimulatedProcess home) {
    this.stage = requireNonNull(stage, "stage");
    this.simulation = stage.simulation();
    this.home = requireNonNull(home, "home");
    this.chance = stage.newChance();
  }

  /** Does something that asks, beside others who do. */
  public void begin(String name, Runnable work) {
    running++;
    simulation.spawn(
        home,
        name,
        () -> {
          work.run();
          running--;
        });
  }

  /** Tells whether nobody is asking any more. */
  public boolean isDone() {
    return running == 0;
  }

  /** Asks, as often as patience lasts. */
  void ask(Asked<?, ?> asked) {
    all.add(asked);
    if (chance.perMille(DOUBLED)) {
      begin("the same again", () -> attempt(asked));
    }
    attempt(asked);
  }

  /** Asks everything once more, in a world where somebody answers. */
  public void askAllAgain() {
    for (Asked<?, ?> asked : List.copyOf(all)) {
      begin("asks again", () -> once(asked, PATIENT));
    }
  }

  private <C, R> void attempt(Asked<C, R> asked) {
    int tries = chance.between(1, TRIES_MAX);
    for (int i = 0; i < tries; i++) {
      if (once(asked, chance.oneOf(IMPATIENT, USUAL, USUAL, PATIENT)).isPresent()) {
        return;
      }
      simulation.pause(chance.between(Duration.ZERO, BREAK_MAX));
    }
  }

  @CanIgnoreReturnValue
  private <C, R> Optional<R> once(Asked<C, R> asked, Duration timeout) {
    try {
      R answer = stage.network().remote(asked.endpoint(), timeout).handle(asked.command());
      asked.answered(answer);
      return Optional.of(answer);
    } catch (PortException.Unavailable e) {
      return Optional.empty();
    }
  }
}
