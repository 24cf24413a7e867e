package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.TimelineEntry;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.Result;
import java.util.List;

/** Use case: somebody looks at an order. */
@FunctionalInterface
public interface GetOrderByID
    extends UseCase<GetOrderByID.Query, Result<GetOrderByID.Answer, OrderError>> {

  /**
   * Finds an order and what happened to it.
   *
   * @return both, or {@link OrderError.OrderNotFound}
   */
  @Override
  Result<Answer, OrderError> handle(Query query);

  /**
   * The question.
   *
   * @param caller who asks
   * @param order which order
   */
  record Query(Caller caller, OrderId order) {

    /** Checks that all parts are there. */
    public Query {
      requireNonNull(caller, "caller");
      requireNonNull(order, "order");
    }
  }

  /**
   * The answer.
   *
   * @param view the order
   * @param timeline what happened to it, oldest first
   */
  record Answer(OrderView view, List<TimelineEntry> timeline) {

    /** Keeps the timeline unchangeable. */
    public Answer {
      requireNonNull(view, "view");
      timeline = List.copyOf(timeline);
    }
  }
}
