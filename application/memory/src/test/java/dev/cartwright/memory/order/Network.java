package dev.cartwright.memory.order;

import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.order.StockAnswer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What lies between orders and the other contexts: does to the next calls what a test says. */
final class Network {

  private final Queue<UnaryOperator<Supplier<Object>>> next = new ArrayDeque<>();

  /** The next call does not arrive. */
  void loseRequest() {
    next.add(call ->
        () -> {
          throw new PortException.Unavailable("the other side", null);
        });
  }

  /** The next call arrives, and its answer does not. */
  void loseAnswer() {
    next.add(call ->
        () -> {
          Object lost = call.get();
          throw new PortException.Unavailable("the other side, after " + lost, null);
        });
  }

  /** Before the answer to the next call arrives, something else happens. */
  void beforeTheAnswer(Runnable meanwhile) {
    next.add(call ->
        () -> {
          Object answer = call.get();
          meanwhile.run();
          return answer;
        });
  }

  /** The next call is answered with this, whatever it asks for. */
  void answer(Object instead) {
    answerAfter(() -> {}, instead);
  }

  /** The next call does not arrive, something else happens, and then it is answered with this. */
  void answerAfter(Runnable meanwhile, Object instead) {
    next.add(call ->
        () -> {
          meanwhile.run();
          return instead;
        });
  }

  /** The next call fails so on this side. */
  void fail(RuntimeException failure) {
    next.add(call ->
        () -> {
          throw failure;
        });
  }

  @SuppressWarnings("unchecked") // A test answers what the call answers.
  private <T> T call(Supplier<T> call) {
    UnaryOperator<Supplier<Object>> fault = next.poll();
    return fault == null ? call.get() : (T) fault.apply(call::get).get();
  }

  CartSettlement to(CartSettlement carts) {
    return (owner, order, time, items) -> call(() -> carts.settle(owner, order, time, items));
  }

  StockReservations to(StockReservations stock) {
    return new StockReservations() {
      @Override
      public StockAnswer reserve(ReservationId id, List<RequestedItem> items) {
        return call(() -> stock.reserve(id, items));
      }

      @Override
      public StockAnswer release(ReservationId id) {
        return call(() -> stock.release(id));
      }

      @Override
      public StockAnswer giveBack(ReservationId id) {
        return call(() -> stock.giveBack(id));
      }
    };
  }
}
