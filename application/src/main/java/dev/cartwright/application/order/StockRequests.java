package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.application.order.port.StockReservations;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.order.ReservationId;
import dev.cartwright.domain.order.StockAnswer;
import java.util.List;
import java.util.Optional;

/** Asks for the stock of changes, and says what the answers mean. Believes them, never a clock. */
final class StockRequests {

  private final OrderChanges changes;
  private final StockReservations stock;
  private final SagaSteps steps;

  StockRequests(OrderChanges changes, StockReservations stock, SagaSteps steps) {
    this.changes = requireNonNull(changes, "changes");
    this.stock = requireNonNull(stock, "stock");
    this.steps = requireNonNull(steps, "steps");
  }

  /** Takes the stock that a change needs, or gives back what the order holds. */
  Verdict verdictOn(OrderChange change, Direction direction) {
    return switch (change.key().kind()) {
      case CREATE, ADD -> take(change, direction);
      case CANCEL -> giveBackAll(change);
    };
  }

  private Verdict take(OrderChange change, Direction direction) {
    ReservationId id = change.id().reservation();
    StockAnswer answer =
        switch (direction) {
          case FORWARD -> stock.reserve(id, change.items());
          case BACK -> giveUp(id, change.items());
        };
    steps.reached(SagaStep.STOCK_ANSWERED, change.id());
    return switch (answer) {
      case StockAnswer.Committed() -> new Verdict.End(Optional.empty());
      case StockAnswer.Released released -> new Verdict.End(Optional.of(released.rejection()));
      case StockAnswer.Returned returned -> unexpected(id, returned);
      case StockAnswer.Mismatched mismatched -> unexpected(id, mismatched);
    };
  }

  /** Gives the stock up; what is committed all the same must be for these items, and no others. */
  private StockAnswer giveUp(ReservationId id, List<RequestedItem> items) {
    StockAnswer answer = stock.release(id);
    return answer instanceof StockAnswer.Committed ? stock.reserve(id, items) : answer;
  }

  private Verdict giveBackAll(OrderChange cancellation) {
    for (ReservationId id :
        changes.reservationsOf(cancellation.key().owner(), cancellation.order())) {
      StockAnswer answer = stock.giveBack(id);
      steps.reached(SagaStep.STOCK_ANSWERED, cancellation.id());
      if (!(answer instanceof StockAnswer.Returned)) {
        return unexpected(id, answer);
      }
    }
    return new Verdict.End(Optional.empty());
  }

  private static Verdict unexpected(ReservationId id, StockAnswer answer) {
    return new Verdict.Unexpected("the reservation %s is %s".formatted(id, answer));
  }
}
