package dev.cartwright.chaos.program;

import dev.cartwright.bootstrap.server.StopSignal;
import dev.cartwright.chaos.client.Shopper;
import dev.cartwright.chaos.client.Stage;
import dev.cartwright.chaos.fault.Counts;
import dev.cartwright.chaos.fault.Fault;
import dev.cartwright.chaos.fault.FaultPlan;
import dev.cartwright.chaos.fault.Injector;
import dev.cartwright.chaos.history.Recorder;
import dev.cartwright.chaos.system.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
  private final Order order;

  /**
   * What a storm is.
   *
   * @param seed what makes its plan
   * @param shoppers how many clients shop
   * @param faults what happens to the system
   */
  public record Order(long seed, int shoppers, Counts faults) {}

  /** Makes a storm at a site. */
  public Storm(Site site, Order order) {
    this.site = site;
    this.order = order;
  }

  /** Runs it, and returns what it left. */
  public Report run() {
    List<Shopper> shoppers = shoppers();
    StopSignal stop = new StopSignal();
    List<Future<?>> shopping = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      shoppers.forEach(each -> shopping.add(threads.submit(() -> shopUntil(stop, each))));
      try {
        inflictAll();
      } finally {
        stop.request();
      }
    }
    long lastAnswer = Recorder.now();
    boolean calm = site.calmsDown();
    String calmAfter = calm ? Figures.seconds(Recorder.now() - lastAnswer) : "not at all";
    shoppers.forEach(Shopper::readCart);
    List<String> problems = site.problems();
    shopping.stream()
        .filter(each -> each.state() == Future.State.FAILED)
        .forEach(each -> problems.add("a client failed: " + each.exceptionNow()));
    Map<String, Object> figures = Figures.of(site.recorder().history());
    figures.put("all final after the last answer", calmAfter);
    return new Report("storm, seed " + order.seed(), figures, problems);
  }

  private List<Shopper> shoppers() {
    Stage stage = site.stage();
    List<String> products = new ArrayList<>();
    for (int i = 0; i < PRODUCTS; i++) {
      products.add(stage.newProduct(i % 2 == 0 ? AMPLE : SCARCE));
    }
    return IntStream.range(0, order.shoppers())
        .mapToObj(i -> {
          Random random = new Random(order.seed() + i);
          return new Shopper(site.newClient(random), stage.newUser(), products, random);
        })
        .toList();
  }

  private static void shopUntil(StopSignal stop, Shopper shopper) {
    while (!stop.isRequested()) {
      shopper.act();
    }
  }

  private void inflictAll() {
    Injector injector = new Injector(site.cluster(), site.recorder());
    Random random = new Random(order.seed());
    List<Fault> faults = FaultPlan.of(order.seed(), order.faults());
    int done = 0;
    for (Fault fault : faults) {
      Waiting.pause(Duration.ofMillis(random.nextInt(PAUSE_MILLIS_MAX)));
      injector.inflict(fault);
      LOG.info("{} of {}: {}", ++done, faults.size(), fault);
    }
    Waiting.pause(Duration.ofMillis(PAUSE_MILLIS_MAX));
  }
}
