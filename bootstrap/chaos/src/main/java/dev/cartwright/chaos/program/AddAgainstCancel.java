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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * An order is cancelled while a line is added to it, over a link to the stock that is slow and, now
 * and then, loses answers. In every other round the cancellation is asked for once only, so that
 * orders which it meets in the middle of the addition stay.
 */
public final class AddAgainstCancel {

  private static final int AMPLE = 1_000_000;
  private static final int AT_ONCE = 8;

  /** A cancellation has less to do, and would otherwise nearly always be first. */
  private static final int HEAD_START_MILLIS_MAX = 150;

  private static final Duration DELAY_MAX = Duration.ofMillis(30);
  private static final Duration UNDISTURBED = Duration.ofSeconds(3);
  private static final Duration DEAF = Duration.ofMillis(200);

  /** So many rounds show every outcome. */
  private static final int ROUNDS_MANY = 100;

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
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> disturbing = threads.submit(() -> disturb(link));
      all = Crowd.all(tables).stream().flatMap(List::stream).toList();
      boolean unused = disturbing.cancel(true);
    } finally {
      link.turn(Weather.FAIR);
    }
    SequencedMap<String, Object> figures = new LinkedHashMap<>();
    figures.put("rounds", all.size());
    long addedTo = all.stream().filter(it -> it.added() && !it.cancelled()).count();
    long both = all.stream().filter(it -> it.added() && it.cancelled()).count();
    long cancelled = all.stream().filter(it -> !it.added() && it.cancelled()).count();
    figures.put("added, and not cancelled", addedTo);
    figures.put("added, and cancelled then", both);
    figures.put("cancelled, and not added", cancelled);
    List<String> problems = site.problems();
    int due = rounds / AT_ONCE * AT_ONCE;
    if (all.size() != due) {
      problems.add("%d rounds were run (expected: %d)".formatted(all.size(), due));
    }
    if (due >= ROUNDS_MANY && Math.min(addedTo, Math.min(both, cancelled)) == 0) {
      problems.add("one of the outcomes did not occur");
    }
    return new Report("add against cancel", figures, problems);
  }

  /** Swallows answers for a moment, again and again, until it is interrupted. */
  private static void disturb(Proxy link) {
    while (!Thread.currentThread().isInterrupted()) {
      Waiting.pause(UNDISTURBED);
      link.turn(Weather.DEAF);
      Waiting.pause(DEAF);
      link.turn(Weather.slow(DELAY_MAX));
      link.cut();
    }
  }

  private List<Round> rounds(String user, String product) {
    Random random = new Random();
    Client first = site.newClient(random);
    Client second = site.newClient(random);
    List<Round> done = new ArrayList<>();
    for (int i = 0; i < rounds / AT_ONCE; i++) {
      boolean insists = i % 2 == 0;
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
                      return insists ? second.insist(cancel) : second.once(cancel);
                    }));
        done.add(new Round(both.getFirst().isOk(), both.getLast().isOk()));
      }
    }
    return done;
  }
}
