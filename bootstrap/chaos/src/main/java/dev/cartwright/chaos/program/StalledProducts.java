package dev.cartwright.chaos.program;

import dev.cartwright.chaos.client.Client;
import dev.cartwright.chaos.client.Keys;
import dev.cartwright.chaos.client.Stage;
import dev.cartwright.chaos.history.Answered;
import dev.cartwright.chaos.history.Answered.Outcome;
import dev.cartwright.chaos.history.Asked;
import dev.cartwright.chaos.history.Method;
import dev.cartwright.chaos.link.Link;
import dev.cartwright.chaos.link.Weather;
import dev.cartwright.chaos.system.Crowd;
import dev.cartwright.chaos.system.Instance;
import dev.cartwright.chaos.system.Paused;
import dev.cartwright.chaos.system.Service;
import dev.cartwright.chaos.system.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The product service accepts and never answers: meanwhile carts and orders can be read as before,
 * new orders are refused soon or stay pending, and all of them become final once it goes on.
 */
public final class StalledProducts {

  private static final Logger LOG = LoggerFactory.getLogger(StalledProducts.class);
  private static final int AMPLE = 1_000;
  private static final int IN_CART = 3;

  /** Longer than a service waits for another one, so that an order is answered by it. */
  private static final Duration ORDERS_MAX = Duration.ofSeconds(10);

  /** Shorter than that: a read that waits for the product service is too late. */
  private static final Duration READS_MAX = Duration.ofSeconds(2);

  private static final Duration ONCE = Duration.ZERO;
  private static final Duration DELAY_MAX = Duration.ofSeconds(1);

  private final Site site;
  private final int callers;

  /** Makes the program for this many clients. */
  public StalledProducts(Site site, int callers) {
    this.site = site;
    this.callers = callers;
  }

  /** One who has a cart and an order. */
  private record Buyer(Client ordering, Client reading, String user, String order, String product) {

    Answered looks() {
      Answered cart = reading.once(new Asked(Method.CART_READ, user, "", "", Map.of()));
      return cart.isOk() && cart.items().isEmpty()
          ? Answered.unknown("an empty cart")
          : reading.once(new Asked(Method.ORDER_READ, user, "", order, Map.of()));
    }

    Answered orders() {
      return ordering.once(wants(Method.ORDER_CREATE, user, product, 1));
    }
  }

  /** Stops all product services while orders ask them, and tells who was answered what. */
  public Report run() {
    List<Buyer> buyers = buyers();
    List<Paused> paused = new ArrayList<>();
    List<Answered> reads;
    List<Answered> creations;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<Answered>> underWay = threads.submit(() -> each(buyers, Buyer::orders));
      Waiting.until("an order on its way", ORDERS_MAX, () -> site.reader().open() > 0);
      site.cluster().all(Service.PRODUCT).stream().map(Instance::pause).forEach(paused::add);
      LOG.info("the product service stalls while an order asks it for stock");
      Future<List<Answered>> more = threads.submit(() -> each(buyers, Buyer::orders));
      reads = each(buyers, Buyer::looks);
      creations = new ArrayList<>(Crowd.resultOf(underWay));
      creations.addAll(Crowd.resultOf(more));
    } finally {
      paused.forEach(Paused::close);
      site.cluster().link(Link.ORDERS_TO_PRODUCTS).turn(Weather.FAIR);
    }
    List<String> problems = new ArrayList<>();
    reads.stream().filter(read -> !read.isOk()).forEach(read -> problems.add("read: " + read));
    creations.stream()
        .filter(StalledProducts::tookTooLong)
        .forEach(creation -> problems.add("no answer in time: " + creation));
    if (creations.stream().noneMatch(Answered::isOpen)) {
      problems.add("no order was answered as pending");
    }
    problems.addAll(site.problems());
    return new Report("stalled products", figures(reads, creations), problems);
  }

  private static SequencedMap<String, Object> figures(
      List<Answered> reads, List<Answered> creations) {
    SequencedMap<String, Object> figures = new LinkedHashMap<>();
    figures.put("reads answered", reads.stream().filter(Answered::isOk).count());
    figures.put("orders asked for", creations.size());
    figures.put("orders pending", creations.stream().filter(Answered::isOpen).count());
    figures.put(
        "orders not begun",
        creations.stream().filter(each -> each.outcome() == Outcome.UNKNOWN).count());
    return figures;
  }

  private List<Buyer> buyers() {
    Stage stage = site.stage();
    String product = stage.newProduct(AMPLE);
    List<Buyer> buyers = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      Random random = new Random(i);
      Client patient = site.newClient(random);
      String user = stage.newUser();
      Answered created = patient.insist(wants(Method.ORDER_CREATE, user, product, 1));
      Answered unused = patient.insist(wants(Method.CART_ADD, user, product, IN_CART));
      buyers.add(
          new Buyer(
              site.newClient(random, ORDERS_MAX, ONCE),
              site.newClient(random, READS_MAX, ONCE),
              user,
              created.order(),
              product));
    }
    if (!site.calmsDown()) {
      throw new AssertionError("the buyers' first orders do not become final");
    }
    // Slow enough for the next orders to be on their way to the stock when it stalls.
    site.cluster().link(Link.ORDERS_TO_PRODUCTS).turn(Weather.slow(DELAY_MAX));
    return buyers;
  }

  private static Asked wants(Method method, String user, String product, int units) {
    return new Asked(method, user, Keys.next(new Random()), "", Map.of(product, units));
  }

  private interface Act {
    Answered by(Buyer buyer);
  }

  private static List<Answered> each(List<Buyer> buyers, Act act) {
    List<Callable<Answered>> acts = new ArrayList<>();
    buyers.forEach(buyer -> acts.add(() -> act.by(buyer)));
    return Crowd.all(acts);
  }

  private static boolean tookTooLong(Answered answered) {
    return answered.reason().startsWith("DEADLINE_EXCEEDED");
  }
}
