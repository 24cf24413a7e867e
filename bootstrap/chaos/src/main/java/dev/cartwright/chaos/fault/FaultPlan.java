package dev.cartwright.chaos.fault;

import dev.cartwright.chaos.link.Link;
import dev.cartwright.chaos.system.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes the same faults, in the same order, from the same seed. */
public final class FaultPlan {

  private static final List<Service> KILLED =
      List.of(
          Service.ORDER,
          Service.ORDER,
          Service.ORDER,
          Service.PRODUCT,
          Service.PRODUCT,
          Service.CART,
          Service.CART,
          Service.USER);

  private static final List<Link> LINKS = List.of(Link.values());
  private static final int INSTANCES = 2;
  private static final int ONE_IN_ALL = 10;
  private static final int RESTARTS_BY_BACKEND_KILL = 4;
  private static final int DOWN_MILLIS_MAX = 1_000;
  private static final int PAUSE_MILLIS_MIN = 500;
  private static final int PAUSE_MILLIS_MAX = 6_000;
  private static final int DISTURBED_MILLIS_MIN = 200;
  private static final int DISTURBED_MILLIS_MAX = 2_000;
  private static final int DELAY_MILLIS_MAX = 400;

  private final Random random;

  private FaultPlan(long seed) {
    random = new Random(seed);
  }

  /** Returns the plan of a seed. */
  public static List<Fault> of(long seed, Counts counts) {
    FaultPlan plan = new FaultPlan(seed);
    List<Fault> faults = new ArrayList<>();
    plan.add(faults, counts.kills(), plan::kill);
    plan.add(faults, counts.pauses(), plan::pause);
    plan.add(faults, counts.postgresRestarts(), Fault.PostgresRestart::new);
    plan.add(faults, backendKills(counts), Fault.PostgresBackendKill::new);
    plan.add(faults, counts.redisKills(), Fault.RedisKill::new);
    plan.add(faults, counts.linkFaults(), plan::link);
    Collections.shuffle(faults, plan.random);
    return List.copyOf(faults);
  }

  private void add(List<Fault> faults, int count, Supplier<Fault> source) {
    for (int i = 0; i < count; i++) {
      faults.add(source.get());
    }
  }

  private Fault kill() {
    boolean all = random.nextInt(ONE_IN_ALL) == 0;
    int instance = all ? Fault.Kill.ALL : random.nextInt(INSTANCES);
    return new Fault.Kill(service(), instance, millis(0, DOWN_MILLIS_MAX));
  }

  private Fault pause() {
    return new Fault.Pause(
        service(), random.nextInt(INSTANCES), millis(PAUSE_MILLIS_MIN, PAUSE_MILLIS_MAX));
  }

  private static int backendKills(Counts counts) {
    return Math.ceilDiv(counts.postgresRestarts(), RESTARTS_BY_BACKEND_KILL);
  }

  private Fault link() {
    Link link = LINKS.get(random.nextInt(LINKS.size()));
    Duration lasting = millis(DISTURBED_MILLIS_MIN, DISTURBED_MILLIS_MAX);
    return switch (random.nextInt(3)) {
      case 0 -> new Fault.SlowLink(link, millis(1, DELAY_MILLIS_MAX), lasting);
      case 1 -> new Fault.CutLink(link);
      default -> new Fault.DeafLink(link, lasting);
    };
  }

  private Service service() {
    return KILLED.get(random.nextInt(KILLED.size()));
  }

  private Duration millis(int least, int most) {
    return Duration.ofMillis(random.nextInt(least, most));
  }
}
