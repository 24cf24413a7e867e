package dev.cartwright.chaos.program;

import dev.cartwright.application.order.SagaStep;
import dev.cartwright.chaos.client.Client;
import dev.cartwright.chaos.client.Front;
import dev.cartwright.chaos.client.Keys;
import dev.cartwright.chaos.client.Stage;
import dev.cartwright.chaos.dying.DyingOrderService;
import dev.cartwright.chaos.history.Answered;
import dev.cartwright.chaos.history.Asked;
import dev.cartwright.chaos.history.Method;
import dev.cartwright.chaos.history.Recorder;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An order service dies right after a step: another instance takes the change to its end without a
 * client, and a client's repeat is answered.
 */
public final class KilledAtStep {

  private static final Logger LOG = LoggerFactory.getLogger(KilledAtStep.class);
  private static final int AMPLE = 1_000;
  private static final int TOO_MANY = 2;

  /** A service that has just started is slow, and the calls that it dies of must not end before. */
  private static final Duration UNHURRIED = Duration.ofSeconds(25);

  private static final Duration FINAL_MAX = Duration.ofSeconds(15);

  private final Site site;
  private final List<FatalStep> steps;
  private final Random random = new Random();
  private final Client client;
  private final String user;
  private final String product;
  private final String lastOne;

  /** Makes the program for these places to die at. */
  public KilledAtStep(Site site, List<FatalStep> steps) {
    this.site = site;
    this.steps = List.copyOf(steps);
    this.client = site.newClient(random, UNHURRIED, UNHURRIED);
    Stage stage = site.stage();
    this.user = stage.newUser();
    this.product = stage.newProduct(AMPLE);
    this.lastOne = stage.newProduct(1);
  }

  /** Lets a service die at each place in turn, and tells when its change was final. */
  public Report run() {
    SequencedMap<String, Object> figures = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (FatalStep death : steps) {
      Asked asked = wanted(death);
      if (death.inTask()) {
        dieInTask(asked, death);
      } else {
        die(asked, death.step(), death.time());
      }
      long killed = Recorder.now();
      if (!Waiting.holdsWithin(FINAL_MAX, () -> site.reader().open() == 0)) {
        problems.add("not final in time after " + death);
      }
      String after = Figures.seconds(Recorder.now() - killed);
      figures.put(death.toString(), after);
      LOG.info("final {} after {}", after, death);
      Answered answered = client.insist(asked);
      if (!isExpected(answered, death)) {
        problems.add("the repeat was answered %s after %s".formatted(answered, death));
      }
    }
    problems.addAll(site.problems());
    return new Report("killed at a step", figures, problems);
  }

  private static boolean isExpected(Answered answered, FatalStep death) {
    return death.inStock()
        ? answered.isOk() && !answered.isOpen()
        : answered.reason().equals("OUT_OF_STOCK");
  }

  /** A cancellation has two reservations to return. */
  private Asked wanted(FatalStep death) {
    Map<String, Integer> one = Map.of(product, 1);
    Map<String, Integer> items = death.inStock() ? one : Map.of(lastOne, TOO_MANY);
    if (death.method() == Method.ORDER_CREATE) {
      return asked(Method.ORDER_CREATE, "", items);
    }
    String order = client.insist(asked(Method.ORDER_CREATE, "", one)).order();
    Asked addition = asked(Method.ORDER_ADD, order, items);
    if (death.method() == Method.ORDER_ADD) {
      return addition;
    }
    Answered unused = client.insist(addition);
    return asked(Method.ORDER_CANCEL, order, Map.of());
  }

  private Asked asked(Method method, String order, Map<String, Integer> items) {
    return new Asked(method, user, Keys.next(random), order, items);
  }

  /** Lets an instance die while it answers a request. */
  private void die(Asked asked, SagaStep step, int time) {
    Instance dying = dying(step, time);
    try (Front front = new Front(service -> List.of(dying.port()))) {
      Answered unused = client.reaching(front).once(asked);
    }
    dying.awaitEnd();
  }

  /** Lets one instance die in the request, and the next one in the task, while others sleep. */
  private void dieInTask(Asked asked, FatalStep death) {
    List<Paused> asleep = new ArrayList<>();
    try {
      site.cluster().all(Service.ORDER).stream()
          .filter(Instance::isAlive)
          .map(Instance::pause)
          .forEach(asleep::add);
      die(asked, SagaStep.TX1_COMMITTED, 1);
      dying(death.step(), death.time()).awaitEnd();
    } finally {
      asleep.forEach(Paused::close);
    }
  }

  private Instance dying(SagaStep step, int time) {
    Instance instance =
        site.cluster()
            .newInstance(
                Service.ORDER,
                DyingOrderService.class.getName(),
                Map.of(DyingOrderService.DIES_AT, DyingOrderService.diesAt(step, time)));
    instance.start();
    return instance;
  }
}
