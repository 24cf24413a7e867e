package dev.cartwright.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.shared.RemoteCallGuard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The world itself: time, order, crashes and pauses. */
class SimulationTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Simulation simulation = new Simulation(new Chance(1), true);
  private final SimulatedProcess process = simulation.newProcess("shop-1", Duration.ZERO);
  private final List<String> said = new ArrayList<>();

  private void runAll() {
    simulation.runUntil(HOUR);
  }

  private void sayAfter(Duration wait, String what) {
    simulation.pause(wait);
    said.add(what);
  }

  @Test
  void timePassesOnlyWhileEverybodyWaits() {
    simulation.spawn(process, "late", () -> sayAfter(SECOND.multipliedBy(2), "late"));
    simulation.spawn(process, "early", () -> sayAfter(SECOND, "early"));

    runAll();

    assertThat(said).containsExactly("early", "late");
    assertThat(simulation.sinceStart()).isEqualTo(HOUR);
  }

  @Test
  void theSeedDecidesWhoComesFirst() {
    assertThat(LongStream.range(0, 20).mapToObj(SimulationTest::orderOfThree).distinct().toList())
        .hasSizeGreaterThan(1);
    assertThat(orderOfThree(7)).isEqualTo(orderOfThree(7));
  }

  private static String orderOfThree(long seed) {
    Simulation world = new Simulation(new Chance(seed), false);
    SimulatedProcess home = world.newProcess("home", Duration.ZERO);
    StringBuilder order = new StringBuilder();
    for (String name : List.of("a", "b", "c")) {
      world.spawn(home, name, () -> order.append(name));
    }
    world.runUntil(HOUR);
    return order.toString();
  }

  @Test
  void aCrashEndsAllFibersWhereTheyWait() {
    simulation.spawn(
        process,
        "victim",
        () -> {
          try {
            sayAfter(SECOND.multipliedBy(2), "survived");
          } finally {
            said.add("cleaned up");
          }
        });
    simulation.later(SECOND, process::crash);
    simulation.later(SECOND.multipliedBy(3), process::start);

    runAll();

    assertThat(said).isEmpty();
  }

  @Test
  void aProgramRunsInEachLife() {
    process.always("greeter", () -> said.add("hello"));
    simulation.later(SECOND, process::crash);
    simulation.later(SECOND, process::crash);
    simulation.later(SECOND.multipliedBy(2), process::start);

    runAll();

    assertThat(said).containsExactly("hello", "hello");
  }

  @Test
  void whoVanishesTakesHisProcessAlong() {
    simulation.spawn(
        process,
        "suicide",
        () -> {
          process.crash();
          simulation.vanish();
          said.add("never");
        });

    runAll();

    assertThat(said).isEmpty();
    assertThat(simulation.bugs()).isEmpty();
  }

  @Test
  void aPausedProcessGoesOnWithWhatItMissed() {
    simulation.spawn(process, "sleeper", () -> sayAfter(SECOND, "awake"));
    simulation.later(Duration.ZERO, process::pause);
    simulation.later(
        SECOND.multipliedBy(9),
        () -> {
          said.add("resumed");
          process.resume();
        });

    runAll();

    assertThat(said).containsExactly("resumed", "awake");
  }

  @Test
  void theFirstAnswerCounts() {
    Answer<String> answer = simulation.newAnswer();
    simulation.spawn(
        process, "asker", () -> said.add(answer.await(Deadline.NONE).orElse("nothing")));
    simulation.later(SECOND, () -> answer.give("one"));
    simulation.later(SECOND.multipliedBy(2), () -> answer.give("two"));

    runAll();

    assertThat(said).containsExactly("one");
  }

  @Test
  void anAnswerThatComesTooLateIsNotWaitedFor() {
    Answer<String> answer = simulation.newAnswer();
    simulation.spawn(
        process,
        "asker",
        () -> {
          said.add(answer.await(simulation.deadlineIn(SECOND)).orElse("nothing"));
          sayAfter(HOUR.dividedBy(2), "slept well");
        });
    simulation.later(SECOND.multipliedBy(2), () -> answer.give("late"));

    runAll();

    assertThat(said).containsExactly("nothing", "slept well");
  }

  @Test
  void anErrandEndsAtTheDeadlineOfWhoeverAsked() {
    Deadline soon = new Deadline(Micros.of(SECOND));
    simulation.spawn(
        process,
        new Errand("a question", soon),
        () -> {
          assertThat(simulation.deadlineIn(HOUR)).isEqualTo(soon);
          said.add(simulation.hasMoreThan(Duration.ofMillis(900)) ? "time" : "none");
          simulation.pause(Duration.ofMillis(500));
          said.add(simulation.hasMoreThan(Duration.ofMillis(900)) ? "time" : "none");
        });

    runAll();

    assertThat(said).containsExactly("time", "none");
  }

  @Test
  void nobodyWaitsInATransaction() {
    simulation.spawn(
        process, "sinner", () -> said.add(RemoteCallGuard.duringTransaction(this::nap)));

    runAll();

    assertThat(simulation.bugs()).singleElement().isInstanceOf(IllegalStateException.class);
  }

  private String nap() {
    simulation.pause(SECOND);
    return "slept";
  }

  @Test
  void aClockMayBeWrong() {
    SimulatedProcess fast = simulation.newProcess("fast", SECOND);

    assertThat(fast.time().now()).isEqualTo(Simulation.START.plus(SECOND));
  }

  @Test
  void theTraceSaysWhenWhoDidWhat() {
    simulation.later(SECOND, process::crash);

    runAll();

    assertThat(simulation.trace().lines())
        .singleElement()
        .asString()
        .contains("1.000000", "shop-1", "crashes");
  }
}
