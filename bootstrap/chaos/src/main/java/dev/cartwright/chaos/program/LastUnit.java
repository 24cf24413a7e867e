package dev.cartwright.chaos.program;

import dev.cartwright.chaos.client.Client;
import dev.cartwright.chaos.client.Keys;
import dev.cartwright.chaos.client.Stage;
import dev.cartwright.chaos.history.Answered;
import dev.cartwright.chaos.history.Answered.Outcome;
import dev.cartwright.chaos.history.Asked;
import dev.cartwright.chaos.history.Method;
import dev.cartwright.chaos.stored.Stored;
import dev.cartwright.chaos.system.Crowd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Many want the last unit at the same time, round after round: one gets it. */
public final class LastUnit {

  private static final int USERS_MAX = 50;

  /** A thousand calls at once take their time; giving up early would only make more of them. */
  private static final Duration DEADLINE = Duration.ofSeconds(25);

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Site site;
  private final int rounds;
  private final int callers;

  /** Makes the program for this many rounds of this many calls. */
  public LastUnit(Site site, int rounds, int callers) {
    this.site = site;
    this.rounds = rounds;
    this.callers = callers;
  }

  /** Lets all callers want one unit, round by round, and tells who got it and what is left. */
  public Report run() {
    Stage stage = site.stage();
    List<String> users =
        IntStream.range(0, Math.min(callers, USERS_MAX)).mapToObj(i -> stage.newUser()).toList();
    List<String> products = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      String product = stage.newProduct(1);
      products.add(product);
      problems.addAll(problemsOf(round, rush(users, product)));
    }
    problems.addAll(site.problems());
    problems.addAll(leftovers(products));
    SequencedMap<String, Object> figures = new LinkedHashMap<>();
    figures.put("rounds", rounds);
    figures.put("calls at once", callers);
    return new Report("last unit", figures, problems);
  }

  private List<Answered> rush(List<String> users, String product) {
    Random random = new Random();
    List<Callable<Answered>> calls = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      Client client = site.newClient(random, DEADLINE, PATIENCE);
      Asked asked =
          new Asked(
              Method.ORDER_CREATE,
              users.get(i % users.size()),
              Keys.next(random),
              "",
              Map.of(product, 1));
      calls.add(() -> client.insist(asked));
    }
    return Crowd.all(calls);
  }

  private static List<String> problemsOf(int round, List<Answered> answers) {
    long winners = answers.stream().filter(each -> each.isOk() && !each.isOpen()).count();
    long losers =
        answers.stream()
            .filter(answer -> answer.outcome() == Outcome.REFUSED)
            .filter(answer -> answer.reason().equals("OUT_OF_STOCK"))
            .count();
    return winners == 1 && winners + losers == answers.size()
        ? List.of()
        : List.of(
            "round %d: %d got it, %d were told that it is out of stock, of %d"
                .formatted(round, winners, losers, answers.size()));
  }

  private List<String> leftovers(List<String> products) {
    Stored stored = site.reader().read();
    return products.stream()
        .filter(product -> stored.available().getOrDefault(product, -1L) != 0)
        .map(product -> "not sold out: " + product)
        .toList();
  }
}
