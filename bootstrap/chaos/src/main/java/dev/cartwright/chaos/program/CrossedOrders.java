package dev.cartwright.chaos.program;

import dev.cartwright.chaos.client.Client;
import dev.cartwright.chaos.client.Keys;
import dev.cartwright.chaos.client.Stage;
import dev.cartwright.chaos.history.Answered;
import dev.cartwright.chaos.history.Asked;
import dev.cartwright.chaos.history.Method;
import dev.cartwright.chaos.system.Crowd;
import dev.cartwright.chaos.system.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.concurrent.Callable;

/** Half of the clients order two products in one order of lines, half in the other. */
public final class CrossedOrders {

  private static final int AMPLE = 1_000_000;

  /** A process of PostgreSQL tells of its deadlocks when it has been idle for ten seconds. */
  private static final Duration STATISTICS_LATE_MAX = Duration.ofSeconds(12);

  private final Site site;
  private final int clients;
  private final Duration time;

  /** Makes the program for this many clients and this long. */
  public CrossedOrders(Site site, int clients, Duration time) {
    this.site = site;
    this.clients = clients;
    this.time = time;
  }

  /** Lets the clients order for the time, and counts orders and deadlocks. */
  public Report run() {
    Stage stage = site.stage();
    String one = stage.newProduct(AMPLE);
    String other = stage.newProduct(AMPLE);
    long deadlocksBefore = site.reader().deadlocks();
    Instant end = Instant.now().plus(time);
    List<Callable<Integer>> buyers = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Client client = site.newClient(new Random(i));
      String user = stage.newUser();
      Map<String, Integer> items = i % 2 == 0 ? both(one, other) : both(other, one);
      buyers.add(() -> buyUntil(end, client, user, items));
    }
    int made = Crowd.all(buyers).stream().mapToInt(Integer::intValue).sum();
    List<String> problems = site.problems();
    Waiting.pause(STATISTICS_LATE_MAX);
    long deadlocks = site.reader().deadlocks() - deadlocksBefore;
    if (deadlocks != 0) {
      problems.add(deadlocks + " deadlocks");
    }
    if (made <= clients) {
      problems.add("%d orders made (expected: more than one by each client)".formatted(made));
    }
    SequencedMap<String, Object> figures = new LinkedHashMap<>();
    figures.put("clients", clients);
    figures.put("orders made", made);
    figures.put("deadlocks", deadlocks);
    return new Report("crossed orders", figures, problems);
  }

  private static Map<String, Integer> both(String first, String second) {
    Map<String, Integer> items = new LinkedHashMap<>();
    items.put(first, 1);
    items.put(second, 1);
    return items;
  }

  private static int buyUntil(Instant end, Client client, String user, Map<String, Integer> items) {
    Random random = new Random();
    int made = 0;
    while (Instant.now().isBefore(end)) {
      Answered answered =
          client.insist(new Asked(Method.ORDER_CREATE, user, Keys.next(random), "", items));
      made += answered.isOk() ? 1 : 0;
    }
    return made;
  }
}
