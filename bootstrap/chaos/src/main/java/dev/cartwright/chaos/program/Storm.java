package dev.cartwright.chaos.program;

import dev.cartwright.bootstrap.server.StopSignal;
import dev.cartwright.chaos.check.TradeWentOn;
import dev.cartwright.chaos.client.Shopper;
import dev.cartwright.chaos.client.Stage;
import dev.cartwright.chaos.fault.Counts;
import dev.cartwright.chaos.fault.Fault;
import dev.cartwright.chaos.fault.FaultPlan;
import dev.cartwright.chaos.fault.Injector;
import dev.cartwright.chaos.history.Harm;
import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.history.Recorder;
import dev.cartwright.chaos.system.Waiting;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many clients shop while everything is killed, stopped, cut and delayed around them. */
public final class Storm {

  private static final Logger LOG = LoggerFactory.getLogger(Storm.class);
  private static final int AMPLE = 1_000_000;
  private static final int SCARCE = 60;
  private static final int PRODUCTS = 8;
  private static final int PAUSE_MILLIS_MAX = 2_000;

  private final Site site;
  private final Plan plan;

  /**
   * What a storm is.
   *
   * @param seed what makes its faults and its shoppers
   * @param shoppers how many clients shop
   * @param faults what happens to the system
   */
  public record Plan(long seed, int shoppers, Counts faults) {}

  /** Makes a storm at a site. */
  public Storm(Site site, Plan plan) {
    this.site = site;
    this.plan = plan;
  }

  /** Lets shoppers shop until the last fault is over, and judges what they saw and left. */
  public Report run() {
    List<Shopper> shoppers = shoppers();
    StopSignal stop = new StopSignal();
    List<Future<?>> shopping = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      shoppers.forEach(each -> shopping.add(threads.submit(() -> shopUntil(stop, each))));
      try {
        problems.addAll(inflictAll());
      } finally {
        stop.request();
      }
    }
    String calmAfter = calmDown(problems);
    shopping.stream()
        .filter(each -> each.state() == Future.State.FAILED)
        .forEach(each -> problems.add("a client failed: " + each.exceptionNow()));
    shoppers.stream()
        .map(Shopper::readCart)
        .filter(answered -> !answered.isOk())
        .forEach(answered -> problems.add("a cart cannot be read at the end: " + answered));
    problems.addAll(new RollCall(site).problems());
    problems.addAll(site.problems());
    History history = site.recorder().history();
    problems.addAll(new TradeWentOn().problems(history, site.reader().read()));
    SequencedMap<String, Object> figures = Figures.of(history);
    figures.put("all final after the last fault", calmAfter);
    return new Report("storm, seed " + plan.seed(), figures, problems);
  }

  /** Waits until all is final, and says how long after the last fault that was. */
  private String calmDown(List<String> problems) {
    long lastFault =
        site.recorder().history().harms().stream()
            .mapToLong(Harm::end)
            .max()
            .orElseGet(Recorder::now);
    Duration since = Duration.of(Recorder.now() - lastFault, ChronoUnit.MICROS);
    if (site.calmsDown(Site.FINAL_MAX.minus(since))) {
      return Figures.seconds(Recorder.now() - lastFault);
    }
    problems.add("not everything was final within %s of the last fault".formatted(Site.FINAL_MAX));
    return "not in time";
  }

  private List<Shopper> shoppers() {
    Stage stage = site.stage();
    List<String> products = new ArrayList<>();
    for (int i = 0; i < PRODUCTS; i++) {
      products.add(stage.newProduct(i % 2 == 0 ? AMPLE : SCARCE));
    }
    return IntStream.range(0, plan.shoppers())
        .mapToObj(i -> {
          Random random = new Random(plan.seed() + i);
          return new Shopper(site.newClient(random), stage.newUser(), products, random);
        })
        .toList();
  }

  private static void shopUntil(StopSignal stop, Shopper shopper) {
    while (!stop.isRequested()) {
      shopper.act();
    }
  }

  private List<String> inflictAll() {
    Injector injector = new Injector(site.cluster(), site.recorder());
    Random random = new Random(plan.seed());
    List<Fault> faults = FaultPlan.of(plan.seed(), plan.faults());
    List<String> problems = new ArrayList<>();
    int done = 0;
    for (Fault fault : faults) {
      Waiting.pause(Duration.ofMillis(random.nextInt(PAUSE_MILLIS_MAX)));
      site.cluster()
          .died()
          .forEach(instance -> problems.add("%s died before %s".formatted(instance, fault)));
      injector.inflict(fault);
      LOG.info("{} of {}: {}", ++done, faults.size(), fault);
    }
    Waiting.pause(Duration.ofMillis(PAUSE_MILLIS_MAX));
    return problems;
  }
}
