package dev.cartwright.postgres.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.SagaSteps;
import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.application.shared.port.Afterwards;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.testkit.fixture.Orders;

/** What a process of the order context meets outside of its own database. */
record Surroundings(
    StockReservations stock,
    CartSettlement carts,
    SagaSteps steps,
    Afterwards afterwards,
    TimeSource time) {

  Surroundings {
    requireNonNull(stock, "stock");
    requireNonNull(carts, "carts");
    requireNonNull(steps, "steps");
    requireNonNull(afterwards, "afterwards");
    requireNonNull(time, "time");
  }

  /** Nothing is ever short, nobody watches, and time stands still; the cart is left to the task. */
  static Surroundings peaceful() {
    return new Surroundings(
        new EndlessStock(),
        (owner, order, time, items) -> CartSettlement.Settlement.SUBTRACTED,
        SagaSteps.unwatched(),
        work -> false,
        () -> Orders.TIME);
  }

  Surroundings with(StockReservations other) {
    return new Surroundings(other, carts, steps, afterwards, time);
  }

  Surroundings with(CartSettlement other) {
    return new Surroundings(stock, other, steps, afterwards, time);
  }

  Surroundings with(SagaSteps other) {
    return new Surroundings(stock, carts, other, afterwards, time);
  }

  Surroundings with(TimeSource other) {
    return new Surroundings(stock, carts, steps, afterwards, other);
  }

  /** Lets the request's own thread settle the cart. */
  Surroundings inOneGo() {
    return new Surroundings(stock, carts, steps, Surroundings::now, time);
  }

  private static boolean now(Runnable work) {
    work.run();
    return true;
  }
}
