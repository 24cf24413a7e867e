package dev.cartwright.chaos.program;

import dev.cartwright.chaos.client.Client;
import dev.cartwright.chaos.client.Keys;
import dev.cartwright.chaos.client.Stage;
import dev.cartwright.chaos.history.Answered;
import dev.cartwright.chaos.history.Asked;
import dev.cartwright.chaos.history.Method;
import dev.cartwright.chaos.link.Link;
import dev.cartwright.chaos.link.Weather;
import dev.cartwright.chaos.system.Crowd;
import dev.cartwright.chaos.system.Instance;
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

/**
 * The product services are killed while orders ask them for stock, and stay away for longer than
 * orders have: those turn back. Their reservations are released before they were ever made, and
 * repeats are told to order anew.
 */
public final class AwayProducts {

  private static final int AMPLE = 1_000;

  /** Longer than a service waits for another one, so that an order is answered by it. */
  private static final Duration ORDERS_MAX = Duration.ofSeconds(10);

  private static final Duration DELAY_MAX = Duration.ofSeconds(1);

  private final Site site;
  private final int callers;
  private final Duration away;

  /** Makes the program for this many clients, and for product services that are away so long. */
  public AwayProducts(Site site, int callers, Duration away) {
    this.site = site;
    this.callers = callers;
    this.away = away;
  }

  /** Kills all product services while clients order, and tells what became of the orders. */
  public Report run() {
    List<Callable<Answered>> creations = new ArrayList<>();
    List<Callable<Answered>> repeats = new ArrayList<>();
    Stage stage = site.stage();
    String product = stage.newProduct(AMPLE);
    for (int i = 0; i < callers; i++) {
      Random random = new Random(i);
      Map<String, Integer> one = Map.of(product, 1);
      Asked asked = new Asked(Method.ORDER_CREATE, stage.newUser(), Keys.next(random), "", one);
      Client client = site.newClient(random, ORDERS_MAX, ORDERS_MAX);
      creations.add(() -> client.once(asked));
      repeats.add(() -> client.insist(asked));
    }
    long pending = orderWhileProductsGo(creations);
    List<Answered> last = Crowd.all(repeats);
    long timedOut = last.stream().filter(it -> it.reason().equals("ORDER_TIMED_OUT")).count();
    SequencedMap<String, Object> figures = new LinkedHashMap<>();
    figures.put("orders pending", pending);
    figures.put("orders timed out", timedOut);
    figures.put("orders made", last.stream().filter(Answered::isOk).count());
    List<String> problems = site.problems();
    if (timedOut == 0) {
      problems.add("no order turned back");
    }
    return new Report("away products", figures, problems);
  }

  /** Returns how many orders were answered as pending. */
  private long orderWhileProductsGo(List<Callable<Answered>> creations) {
    List<Instance> products = site.cluster().all(Service.PRODUCT);
    site.cluster().link(Link.ORDERS_TO_PRODUCTS).turn(Weather.slow(DELAY_MAX));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<Answered>> underWay = threads.submit(() -> Crowd.all(creations));
      Waiting.until("an order on its way", ORDERS_MAX, () -> site.reader().open() > 0);
      products.forEach(Instance::kill);
      long pending = Crowd.resultOf(underWay).stream().filter(Answered::isOpen).count();
      Waiting.pause(away);
      return pending;
    } finally {
      site.cluster().link(Link.ORDERS_TO_PRODUCTS).turn(Weather.FAIR);
      Crowd.each(products, Instance::start);
      boolean unused = site.calmsDown();
    }
  }
}
