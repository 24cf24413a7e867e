package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.Quote;
import dev.cartwright.domain.shared.Result;

/** The standard {@link PreviewOrder}. */
public final class PreviewOrderHandler implements PreviewOrder {

  private final Quotes quotes;
  private final TimeSource time;

  /** Creates the use case on top of its ports. */
  public PreviewOrderHandler(Quotes quotes, TimeSource time) {
    this.quotes = requireNonNull(quotes, "quotes");
    this.time = requireNonNull(time, "time");
  }

  @Override
  public Result<Quote, OrderError> handle(Query query) {
    return query.caller().mayActFor(query.request().owner())
        ? quotes.quote(query.request(), time.now())
        : Result.err(new OrderError.AccessDenied());
  }
}
