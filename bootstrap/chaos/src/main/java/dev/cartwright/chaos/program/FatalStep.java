package dev.cartwright.chaos.program;

import static dev.cartwright.application.order.SagaStep.CART_ANSWERED;
import static dev.cartwright.application.order.SagaStep.SETTLED_COMMITTED;
import static dev.cartwright.application.order.SagaStep.STOCK_ANSWERED;
import static dev.cartwright.application.order.SagaStep.TX1_COMMITTED;
import static dev.cartwright.application.order.SagaStep.TX2_COMMITTED;
import static dev.cartwright.chaos.history.Method.ORDER_ADD;
import static dev.cartwright.chaos.history.Method.ORDER_CANCEL;
import static dev.cartwright.chaos.history.Method.ORDER_CREATE;

import dev.cartwright.application.order.SagaStep;
import dev.cartwright.chaos.history.Method;
import java.util.List;

/**
 * A place where an order service dies.
 *
 * @param method what was called
 * @param step the step after which it dies
 * @param time how often the step has to come; a cancellation asks for each reservation's stock
 * @param inTask whether it dies while it runs the change's task, instead of the request
 * @param inStock whether there is enough of what is asked for
 */
public record FatalStep(Method method, SagaStep step, int time, boolean inTask, boolean inStock) {

  /** All places. */
  public static final List<FatalStep> ALL =
      List.of(
          inRequest(ORDER_CREATE, TX1_COMMITTED, 1),
          inRequest(ORDER_CREATE, STOCK_ANSWERED, 1),
          inRequest(ORDER_CREATE, TX2_COMMITTED, 1),
          inRequest(ORDER_CREATE, CART_ANSWERED, 1),
          inRequest(ORDER_CREATE, SETTLED_COMMITTED, 1),
          inRequest(ORDER_ADD, TX1_COMMITTED, 1),
          inRequest(ORDER_ADD, STOCK_ANSWERED, 1),
          inRequest(ORDER_ADD, TX2_COMMITTED, 1),
          inRequest(ORDER_CANCEL, TX1_COMMITTED, 1),
          inRequest(ORDER_CANCEL, STOCK_ANSWERED, 1),
          inRequest(ORDER_CANCEL, STOCK_ANSWERED, 2),
          inRequest(ORDER_CANCEL, TX2_COMMITTED, 1),
          inTask(ORDER_CREATE, STOCK_ANSWERED, 1),
          inTask(ORDER_CREATE, TX2_COMMITTED, 1),
          inTask(ORDER_CREATE, CART_ANSWERED, 1),
          inTask(ORDER_CREATE, SETTLED_COMMITTED, 1),
          inTask(ORDER_ADD, STOCK_ANSWERED, 1),
          inTask(ORDER_ADD, TX2_COMMITTED, 1),
          inTask(ORDER_CANCEL, STOCK_ANSWERED, 1),
          inTask(ORDER_CANCEL, STOCK_ANSWERED, 2),
          inTask(ORDER_CANCEL, TX2_COMMITTED, 1),
          inRequest(ORDER_CREATE, STOCK_ANSWERED, 1).outOfStock(),
          inRequest(ORDER_CREATE, TX2_COMMITTED, 1).outOfStock(),
          inRequest(ORDER_ADD, STOCK_ANSWERED, 1).outOfStock(),
          inRequest(ORDER_ADD, TX2_COMMITTED, 1).outOfStock(),
          inTask(ORDER_CREATE, STOCK_ANSWERED, 1).outOfStock(),
          inTask(ORDER_ADD, TX2_COMMITTED, 1).outOfStock());

  private static FatalStep inRequest(Method method, SagaStep step, int time) {
    return new FatalStep(method, step, time, false, true);
  }

  private static FatalStep inTask(Method method, SagaStep step, int time) {
    return new FatalStep(method, step, time, true, true);
  }

  private FatalStep outOfStock() {
    return new FatalStep(method, step, time, inTask, false);
  }

  /** Returns the place for people, as in {@code ORDER_ADD, task, STOCK_ANSWERED 1}. */
  @Override
  public String toString() {
    return "%s, %s, %s %d%s"
        .formatted(
            method, inTask ? "task" : "request", step, time, inStock ? "" : ", out of stock");
  }
}
