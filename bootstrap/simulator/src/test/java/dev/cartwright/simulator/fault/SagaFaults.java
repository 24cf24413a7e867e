package dev.cartwright.simulator.fault;

import dev.cartwright.application.order.port.CartSettlement;
import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.order.StockAnswer;
import dev.cartwright.simulator.world.Wiring;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Faults of the steps of a change outside of the order's own store. */
final class SagaFaults {

  private static final StockAnswer ABANDONED =
      new StockAnswer.Released(StockAnswer.Cause.ABANDONED, List.of());

  static final Fault NEW_ID_ON_RETRY = fault("a retry reserves anew", NewIdOnRetry::new);
  static final Fault DEADLINE_IS_A_VERDICT =
      fault("after the deadline nobody asks the stock", DeadlineIsAVerdict::new);
  static final Fault SILENCE_IS_A_VERDICT =
      fault("silence counts as a refusal", SilenceIsAVerdict::new);
  static final Fault RETURNS_CREATION_ONLY =
      fault("a cancellation returns the creation's stock only", ReturnsCreationOnly::new);
  static final Fault CANCELS_BY_RELEASE =
      fault("a cancellation releases and does not return", CancelsByRelease::new);
  static final Fault SETTLES_ON_PAPER =
      carts("a cart is said to be settled before it is", CartSettlement.Settlement.SUBTRACTED);
  static final Fault SKIPS_CARTS =
      carts("it is said to be too late to settle a cart", CartSettlement.Settlement.SKIPPED);

  private SagaFaults() {}

  private static Fault carts(String name, CartSettlement.Settlement answer) {
    return new Fault(
        name,
        stage ->
            new Wiring() {
              @Override
              protected CartSettlement cartsOfOrders(CartSettlement real) {
                return (owner, order, time, items) -> answer;
              }
            });
  }

  private static Fault fault(String name, UnaryOperator<StockReservations> broken) {
    return new Fault(
        name,
        stage ->
            new Wiring() {
              @Override
              protected StockReservations stockOfOrders(StockReservations real) {
                return broken.apply(real);
              }
            });
  }

  private static class Forwarding implements StockReservations {

    private final StockReservations real;

    Forwarding(StockReservations real) {
      this.real = real;
    }

    @Override
    public StockAnswer reserve(ReservationId id, List<RequestedItem> items) {
      return real.reserve(id, items);
    }

    @Override
    public StockAnswer release(ReservationId id) {
      return real.release(id);
    }

    @Override
    public StockAnswer giveBack(ReservationId id) {
      return real.giveBack(id);
    }
  }

  private static final class NewIdOnRetry extends Forwarding {

    private static final int STEP = 1000;

    private final Map<ReservationId, Integer> tries = new HashMap<>();

    NewIdOnRetry(StockReservations real) {
      super(real);
    }

    @Override
    public StockAnswer reserve(ReservationId id, List<RequestedItem> items) {
      int before = tries.merge(id, 1, Integer::sum) - 1;
      return super.reserve(new ReservationId(id.order(), id.change() + before * STEP), items);
    }
  }

  private static final class DeadlineIsAVerdict extends Forwarding {

    DeadlineIsAVerdict(StockReservations real) {
      super(real);
    }

    @Override
    public StockAnswer release(ReservationId id) {
      return ABANDONED;
    }
  }

  private static final class SilenceIsAVerdict extends Forwarding {

    SilenceIsAVerdict(StockReservations real) {
      super(real);
    }

    @Override
    public StockAnswer reserve(ReservationId id, List<RequestedItem> items) {
      try {
        return super.reserve(id, items);
      } catch (PortException.Unavailable e) {
        return ABANDONED;
      }
    }
  }

  private static final class ReturnsCreationOnly extends Forwarding {

    ReturnsCreationOnly(StockReservations real) {
      super(real);
    }

    @Override
    public StockAnswer giveBack(ReservationId id) {
      return id.change() == 0 ? super.giveBack(id) : new StockAnswer.Returned();
    }
  }

  private static final class CancelsByRelease extends Forwarding {

    CancelsByRelease(StockReservations real) {
      super(real);
    }

    @Override
    public StockAnswer giveBack(ReservationId id) {
      return release(id) instanceof StockAnswer.Committed
          ? new StockAnswer.Returned()
          : release(id);
    }
  }
}
