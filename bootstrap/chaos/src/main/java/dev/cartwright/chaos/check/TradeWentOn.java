package dev.cartwright.chaos.check;

import dev.cartwright.chaos.history.Answered.Outcome;
import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.history.Method;
import dev.cartwright.chaos.history.Operation;
import dev.cartwright.chaos.stored.Stored;
import java.util.ArrayList;
import java.util.List;

/**
 * However hurt the system was, it worked: nobody gave a write up, there are changes of each kind,
 * and some orders came too late for the stock. A storm in which nothing works proves nothing.
 */
public final class TradeWentOn implements Check {

  private static final List<Method> CHANGES =
      List.of(Method.ORDER_CREATE, Method.ORDER_ADD, Method.ORDER_CANCEL);

  @Override
  public List<String> problems(History history, Stored stored) {
    List<Operation> operations = history.operations();
    List<String> problems = new ArrayList<>();
    operations.stream()
        .filter(operation -> !operation.asked().key().isEmpty())
        .filter(operation -> operation.answered().outcome() == Outcome.UNKNOWN)
        .forEach(operation -> problems.add("was given up: " + operation));
    CHANGES.stream()
        .filter(method -> operations.stream().noneMatch(each -> wasMade(each, method)))
        .forEach(method -> problems.add("not one was made: " + method));
    if (stored.changes().stream().noneMatch(each -> each.refusal().equals("OUT_OF_STOCK"))) {
      problems.add("no order was rejected for want of stock");
    }
    return problems;
  }

  private static boolean wasMade(Operation operation, Method method) {
    return operation.asked().method() == method && operation.answered().isOk();
  }
}
