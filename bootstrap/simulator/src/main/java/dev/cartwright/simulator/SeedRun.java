package dev.cartwright.simulator;

import static java.util.Objects.requireNonNull;

import dev.cartwright.simulator.check.Findings;
import dev.cartwright.simulator.check.OpenWorkCheck;
import dev.cartwright.simulator.check.Outcome;
import dev.cartwright.simulator.client.Crowd;
import dev.cartwright.simulator.engine.SimulatedProcess;
import dev.cartwright.simulator.engine.Simulation;
import dev.cartwright.simulator.world.Chaos;
import dev.cartwright.simulator.world.Shop;
import dev.cartwright.simulator.world.Stage;
import dev.cartwright.simulator.world.Wiring;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** One world under one seed, from its first request to the verdict on what is left of it. */
public final class SeedRun {

  private static final Duration STORM_MAX = Duration.ofMinutes(2);

  /** How soon after the last fault every change is at its end: a back-off and a lease. */
  private static final Duration FINAL_BY_TASKS = Duration.ofSeconds(40);

  /** The same where only the scan helps. */
  private static final Duration FINAL_BY_SCAN = Duration.ofMinutes(3);

  private static final Duration QUIET_MAX = Duration.ofMinutes(5);

  /** After which no message of the storm arrives any more. */
  private static final Duration LATE_MAX = Duration.ofSeconds(160);

  /** After which nothing is held any more that was reserved then. */
  private static final Duration HOLDS_END = Duration.ofMinutes(11);

  private static final Duration STEP = Duration.ofSeconds(1);

  private final long seed;
  private final Stage stage;
  private final Simulation simulation;
  private final Shop shop;
  private final Crowd crowd;
  private final Chaos chaos;
  private final SimulatedProcess outside;

  private SeedRun(long seed, boolean traced, Function<Stage, Wiring> wiring) {
    this.seed = seed;
    this.stage = new Stage(seed, traced);
    this.simulation = stage.simulation();
    this.outside = stage.outsider("outside");
    this.shop = new Shop(stage, wiring.apply(stage));
    this.crowd = new Crowd(stage, shop, outside);
    this.chaos = new Chaos(stage, shop);
  }

  /**
   * Runs a seed.
   *
   * @param traced whether to write down what happens
   * @param wiring hands out the adapters
   */
  public static Verdict of(long seed, boolean traced, Function<Stage, Wiring> wiring) {
    return new SeedRun(seed, traced, requireNonNull(wiring, "wiring")).run();
  }

  private Verdict run() {
    Findings findings = new Findings();
    crowd.begin();
    chaos.begin(outside);
    boolean early = waitFor(crowd::isDone, STORM_MAX);
    chaos.end();
    OpenWorkCheck work = new OpenWorkCheck(shop.orders().stored());
    findings.require(
        waitFor(work::isQuiet, chaos.losesTasks() ? FINAL_BY_SCAN : FINAL_BY_TASKS),
        "changes are not brought to their end in time");
    findings.require(early || waitFor(crowd::isDone, QUIET_MAX), "somebody waits for ever");
    simulation.runUntil(simulation.sinceStart().plus(LATE_MAX));
    findings.require(waitFor(shop::holdsNothing, HOLDS_END), "I6: units are held for too long");
    crowd.askAllAgain();
    findings.require(
        waitFor(() -> crowd.isDone() && work.isQuiet(), QUIET_MAX), "it does not become quiet");
    simulation.bugs().forEach(bug -> findings.require(false, "a bug:", bug));
    Map<Outcome, Integer> outcomes = new Judge(shop, crowd, findings).judge();
    return new Verdict(seed, findings.all(), outcomes, simulation.trace().lines());
  }

  /** Lets time pass until something is so, and tells whether it became so in time. */
  private boolean waitFor(BooleanSupplier something, Duration longest) {
    Duration begin = simulation.sinceStart();
    for (Duration time = STEP; time.compareTo(longest) <= 0; time = time.plus(STEP)) {
      simulation.runUntil(begin.plus(time));
      if (something.getAsBoolean()) {
        return true;
      }
    }
    return false;
  }
}
