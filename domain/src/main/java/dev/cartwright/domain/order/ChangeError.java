package dev.cartwright.domain.order;

import static dev.cartwright.domain.shared.ErrorKind.CONCURRENCY;
import static dev.cartwright.domain.shared.ErrorKind.NOT_FOUND;
import static dev.cartwright.domain.shared.ErrorKind.PRECONDITION;
import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.ErrorDetail;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.Refusals;
import java.time.Duration;
import java.util.List;

/** Every way in which a change of an order can fail after it was written down. */
public sealed interface ChangeError extends OrderError {

  /** There is not enough stock of some products. */
  record OutOfStock(List<Shortage> shortages) implements ChangeError {

    /** Keeps the shortages unchangeable. */
    public OutOfStock {
      shortages = List.copyOf(shortages);
    }

    @Override
    public ErrorDetail detail() {
      return Refusals.outOfStock(
          shortages.stream()
              .map(it -> Refusals.shortage(it.product(), it.asked(), it.available()))
              .toList());
    }
  }

  /** The order, or its change, took too long and was given up. */
  record OrderTimedOut() implements ChangeError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
          PRECONDITION,
          "ORDER_TIMED_OUT",
          "It took too long, and was given up; to try again, send a new request id.");
    }
  }

  /**
   * An order, or a change of it, could not be made; said word for word as it was the first time.
   *
   * @param why the refusal as it is kept
   * @param replayed true if it was answered before
   */
  record ChangeRejected(Rejection why, boolean replayed) implements ChangeError {

    /** Checks that the reason is there. */
    public ChangeRejected {
      requireNonNull(why, "why");
    }

    @Override
    public ErrorDetail detail() {
      return why.detail();
    }
  }

  /** Another change of the order has not come to its end yet. */
  record ChangeInProgress(OrderId order) implements ChangeError {

    private static final Duration RETRY_AFTER = Duration.ofMillis(200);

    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
              CONCURRENCY,
              "ORDER_CHANGE_IN_PROGRESS",
              "Another change of the order {order_id} is in progress; try again.")
          .with("order_id", order)
          .about("Order", order)
          .retryAfter(RETRY_AFTER);
    }
  }

  /** No order has such a change. */
  record ChangeNotFound(OrderId order, int number) implements ChangeError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
              NOT_FOUND,
              "ORDER_CHANGE_NOT_FOUND",
              "The order {order_id} has no change {change_number}.")
          .with("order_id", order)
          .with("change_number", number)
          .about("OrderChange", order + "/" + number);
    }
  }

  /** The change is not in a state in which operators can do this with it. */
  record ChangeNotOpen(ChangeId change, ChangeState state) implements ChangeError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(
              PRECONDITION,
              "ORDER_CHANGE_NOT_OPEN",
              "Nothing of the kind is left to do for the change {change_id}; it is {state}.")
          .with("change_id", change)
          .with("state", state)
          .about("OrderChange", change);
    }
  }
}
