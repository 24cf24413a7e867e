package dev.cartwright.chaos.program;

import dev.cartwright.chaos.client.Client;
import dev.cartwright.chaos.client.Front;
import dev.cartwright.chaos.client.Keys;
import dev.cartwright.chaos.client.Stage;
import dev.cartwright.chaos.history.Answered;
import dev.cartwright.chaos.history.Asked;
import dev.cartwright.chaos.history.Method;
import dev.cartwright.chaos.system.Instance;
import dev.cartwright.chaos.system.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Asks each instance by itself once nothing is hurt any more: each of them has to answer. */
final class RollCall {

  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final int AMPLE = 1_000;

  private final Site site;
  private final Random random = new Random();
  private final Client client;

  RollCall(Site site) {
    this.site = site;
    this.client = site.newClient(random, DEADLINE, DEADLINE);
  }

  /** Returns the instances that do not answer. */
  List<String> problems() {
    Stage stage = site.stage();
    String user = stage.newUser();
    Map<String, Integer> one = Map.of(stage.newProduct(AMPLE), 1);
    String order = client.insist(creation(user, one)).order();
    List<String> problems = new ArrayList<>();
    for (Instance instance : site.cluster().all()) {
      try (Front front = new Front(service -> List.of(instance.port()))) {
        for (Asked asked : questions(instance.service(), user, order, one)) {
          Answered answered = client.reaching(front).once(asked);
          if (!answered.isOk() || answered.isOpen()) {
            problems.add("%s answers %s after the storm".formatted(instance, answered));
          }
        }
      }
    }
    return problems;
  }

  private List<Asked> questions(
      Service service, String user, String order, Map<String, Integer> one) {
    return switch (service) {
      // Whoever creates an order asks one of these.
      case USER -> List.of();
      case PRODUCT -> List.of(new Asked(Method.STOCK_ADJUST, "", Keys.next(random), "", one));
      case CART -> List.of(new Asked(Method.CART_READ, user, "", "", Map.of()));
      case ORDER ->
          List.of(creation(user, one), new Asked(Method.ORDER_READ, user, "", order, Map.of()));
    };
  }

  private Asked creation(String user, Map<String, Integer> items) {
    return new Asked(Method.ORDER_CREATE, user, Keys.next(random), "", items);
  }
}
