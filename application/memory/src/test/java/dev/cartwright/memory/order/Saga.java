package dev.cartwright.memory.order;

import dev.cartwright.application.order.ChangeFilter;
import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.order.SagaStep;
import dev.cartwright.application.order.SagaSteps;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.TimelineEntry;
import dev.cartwright.domain.shared.OrderId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A shop whose processes die where a test says, and whose tasks run when it says. */
final class Saga {

  /** A process that is gone; an error, since nothing in it goes on after that. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed(SagaStep after) {
      super("killed after " + after);
    }
  }

  /** More than the longest wait of a task. */
  private static final Duration A_WHILE = Duration.ofSeconds(11);

  private final List<SagaStep> deaths = new ArrayList<>();
  final List<SagaStep> steps = new CopyOnWriteArrayList<>();
  final Shop shop = new Shop(watching());

  private SagaSteps watching() {
    return (step, change) -> {
      steps.add(step);
      if (!deaths.isEmpty() && deaths.getFirst() == step) {
        throw new Killed(deaths.removeFirst());
      }
    };
  }

  /**
   * Lets the process that comes to this step next die right after it; may be said several times.
   */
  void dieAfter(SagaStep step) {
    deaths.add(step);
  }

  /** Does a request; what its process did not get to is lost if that dies. */
  void request(Supplier<?> request) {
    try {
      Object unused = request.get();
      shop.afterwards.runAll();
    } catch (Killed e) {
      shop.afterwards.dropAll();
    }
  }

  /** Runs the tasks that are due after a while, in a process that may die too. */
  int runTasks() {
    shop.time.step(A_WHILE);
    try {
      return shop.tasks.runDue(shop.worker);
    } catch (Killed e) {
      return 1;
    }
  }

  /** Runs tasks until none is left. */
  void runAllTasks() {
    for (int i = 0; i < 20 && tasksLeft() > 0; i++) {
      int unused = runTasks();
    }
    if (tasksLeft() > 0) {
      throw new AssertionError("tasks are left: " + openChanges());
    }
  }

  int tasksLeft() {
    return shop.tasks.overdue(Duration.ofDays(-1), 100).size();
  }

  List<OpenChange> openChanges() {
    ChangeFilter all =
        new ChangeFilter(ChangeFilter.Which.ALL, shop.time.now().plus(Duration.ofDays(1)));
    return shop.watch.list(all, PageRequest.first(200)).items();
  }

  OrderChange change(OrderId order, int number) {
    return shop.changes.find(new ChangeId(shop.customer, order, number)).orElseThrow();
  }

  List<TimelineEntry.Type> timeline(OrderId order) {
    return shop.orders.timelineOf(shop.customer, order).stream().map(TimelineEntry::type).toList();
  }

  Optional<OpenChange> open(ChangeId id) {
    return openChanges().stream().filter(it -> it.id().equals(id)).findFirst();
  }
}
