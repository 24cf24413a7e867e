package dev.cartwright.chaos.program;

import dev.cartwright.chaos.client.Client;
import dev.cartwright.chaos.client.Keys;
import dev.cartwright.chaos.client.Stage;
import dev.cartwright.chaos.history.Answered;
import dev.cartwright.chaos.history.Asked;
import dev.cartwright.chaos.history.Method;
import dev.cartwright.chaos.link.Link;
import dev.cartwright.chaos.link.Proxy;
import dev.cartwright.chaos.link.Weather;
import dev.cartwright.chaos.system.Crowd;
import dev.cartwright.chaos.system.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.concurrent.Callable;

/** An order is cancelled while a line is added to it, over a slow link to the stock. */
public final class AddAgainstCancel {

  private static final int AMPLE = 1_000_000;
  private static final int AT_ONCE = 8;

  /** A cancellation has less to do, and would otherwise nearly always be first. */
  private static final int HEAD_START_MILLIS_MAX = 150;

  private static final Duration DELAY_MAX = Duration.ofMillis(30);

  private final Site site;
  private final int rounds;

  /** Makes the program for this many rounds. */
  public AddAgainstCancel(Site site, int rounds) {
    this.site = site;
    this.rounds = rounds;
  }

  /** What became of the two in one round. */
  private record Round(boolean added, boolean cancelled) {}

  /** Lets both race in every round, and counts who came first. */
  public Report run() {
    Stage stage = site.stage();
    String product = stage.newProduct(AMPLE);
    List<Callable<List<Round>>> tables = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      String user = stage.newUser();
      tables.add(() -> rounds(user, product));
    }
    Proxy link = site.cluster().link(Link.ORDERS_TO_PRODUCTS);
    link.turn(Weather.slow(DELAY_MAX));
    List<Round> all;
    try {
      all = Crowd.all(tables).stream().flatMap(List::stream).toList();
    } finally {
      link.turn(Weather.FAIR);
    }
    SequencedMap<String, Object> figures = new LinkedHashMap<>();
    figures.put("rounds", all.size());
    figures.put("added", all.stream().filter(Round::added).count());
    figures.put("cancelled", all.stream().filter(Round::cancelled).count());
    List<String> problems = site.problems();
    int due = rounds / AT_ONCE * AT_ONCE;
    if (all.size() != due) {
      problems.add("%d rounds were run (expected: %d)".formatted(all.size(), due));
    }
    return new Report("add against cancel", figures, problems);
  }

  private List<Round> rounds(String user, String product) {
    Random random = new Random();
    Client first = site.newClient(random);
    Client second = site.newClient(random);
    List<Round> done = new ArrayList<>();
    for (int i = 0; i < rounds / AT_ONCE; i++) {
      Map<String, Integer> one = Map.of(product, 1);
      Answered created =
          first.insist(new Asked(Method.ORDER_CREATE, user, Keys.next(random), "", one));
      if (created.isOk()) {
        String order = created.order();
        Asked add = new Asked(Method.ORDER_ADD, user, Keys.next(random), order, one);
        Asked cancel = new Asked(Method.ORDER_CANCEL, user, Keys.next(random), order, Map.of());
        List<Answered> both =
            Crowd.all(
                List.of(
                    () -> first.insist(add),
                    () -> {
                      Waiting.pause(Duration.ofMillis(random.nextInt(HEAD_START_MILLIS_MAX)));
                      return second.insist(cancel);
                    }));
        done.add(new Round(both.getFirst().isOk(), both.getLast().isOk()));
      }
    }
    return done;
  }
}
