package dev.cartwright.simulator.fault;

import dev.cartwright.application.order.OrderStores;
import dev.cartwright.application.order.port.ChangeWatch;
import dev.cartwright.application.order.port.DiscountCodes;
import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.shared.port.DurableTasks;
import dev.cartwright.simulator.world.Stage;
import dev.cartwright.simulator.world.Wiring;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Makes faults of the one or the other part of the store of orders. */
final class OrderStoreFaults {

  private OrderStoreFaults() {}

  static Fault changes(String name, BiFunction<OrderStores, Stage, OrderChanges> broken) {
    return fault(
        name,
        (real, stage) ->
            new OrderStores(
                real.transactions(),
                real.orders(),
                broken.apply(real, stage),
                real.watch(),
                real.owners(),
                real.discounts(),
                real.tasks()));
  }

  static Fault watch(String name, BiFunction<OrderStores, Stage, ChangeWatch> broken) {
    return fault(
        name,
        (real, stage) ->
            new OrderStores(
                real.transactions(),
                real.orders(),
                real.changes(),
                broken.apply(real, stage),
                real.owners(),
                real.discounts(),
                real.tasks()));
  }

  static Fault discounts(String name, UnaryOperator<DiscountCodes> broken) {
    return fault(
        name,
        (real, stage) ->
            new OrderStores(
                real.transactions(),
                real.orders(),
                real.changes(),
                real.watch(),
                real.owners(),
                broken.apply(real.discounts()),
                real.tasks()));
  }

  static Fault tasks(String name, BiFunction<OrderStores, Stage, DurableTasks> broken) {
    return fault(
        name,
        (real, stage) ->
            new OrderStores(
                real.transactions(),
                real.orders(),
                real.changes(),
                real.watch(),
                real.owners(),
                real.discounts(),
                broken.apply(real, stage)));
  }

  private static Fault fault(String name, BiFunction<OrderStores, Stage, OrderStores> broken) {
    return new Fault(
        name,
        stage ->
            new Wiring() {
              @Override
              protected OrderStores orders(OrderStores real) {
                return broken.apply(real, stage);
              }
            });
  }
}
