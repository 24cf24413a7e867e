package dev.cartwright.simulator.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.engine.SimulatedProcess;
import dev.cartwright.simulator.engine.Simulation;
import dev.cartwright.simulator.weather.Conditions;
import dev.cartwright.simulator.weather.Weather;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls that get lost, come late and come twice. */
class NetworkTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int ALWAYS = 1000;

  private final Chance chance = new Chance(1);
  private final Simulation simulation = new Simulation(chance, false);
  private final Weather weather = new Weather(chance.fork());
  private final Network network = new Network(simulation, chance, weather);
  private final SimulatedProcess client = simulation.newProcess("client", Duration.ZERO);
  private final SimulatedProcess server = simulation.newProcess("server", Duration.ZERO);
  private final List<String> served = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();

  private void call(boolean repeatable) {
    UseCase<String, String> useCase =
        command -> {
          served.add(command);
          return command + "!";
        };
    Endpoint<String, String> endpoint =
        new Endpoint<>("Greet", repeatable, List.of(new Replica<>(server, useCase)));
    UseCase<String, String> remote = network.remote(endpoint, TIMEOUT);
    simulation.spawn(client, "caller", () -> heard.add(answerOf(remote)));
    simulation.runUntil(HOUR);
    assertThat(simulation.bugs()).isEmpty();
  }

  private static String answerOf(UseCase<String, String> remote) {
    try {
      return remote.handle("hello");
    } catch (PortException.Unavailable e) {
      return "nothing";
    }
  }

  @Test
  void aCallIsAnswered() {
    call(true);

    assertThat(heard).containsExactly("hello!");
    assertThat(served).hasSize(1);
  }

  @Test
  void aLostCallIsGivenUpAfterTheTimeout() {
    weather.become(new Conditions(ALWAYS, 0, 0, 0, 0, 0));

    call(true);

    assertThat(heard).containsExactly("nothing");
    assertThat(served).isEmpty();
  }

  @Test
  void aCutLinkLetsNothingPassOneWayOnly() {
    network.cut(server, client);

    call(true);

    assertThat(heard).containsExactly("nothing");
    assertThat(served).hasSize(1);
  }

  @Test
  void whoIsDownRefusesAtOnce() {
    server.crash();

    call(true);

    assertThat(heard).containsExactly("nothing");
    assertThat(served).isEmpty();
  }

  @Test
  void whoStandsStillServesLate() {
    server.pause();
    simulation.later(TIMEOUT.multipliedBy(5), server::resume);

    call(true);

    assertThat(heard).containsExactly("nothing");
    assertThat(served).hasSize(1);
  }
}
