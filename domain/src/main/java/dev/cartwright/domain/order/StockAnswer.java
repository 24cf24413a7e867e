package dev.cartwright.domain.order;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What has become of the stock for a change of an order: the only arbiter of the change. */
public sealed interface StockAnswer {

  /** It belongs to the order. */
  record Committed() implements StockAnswer {}

  /**
   * It was not there, or was given up before it belonged to the order; final.
   *
   * @param cause why
   * @param shortages with {@link Cause#OUT_OF_STOCK}: every product there was not enough of
   */
  record Released(Cause cause, List<Shortage> shortages) implements StockAnswer {

    /** Keeps the shortages unchangeable. */
    public Released {
      requireNonNull(cause, "cause");
      shortages = List.copyOf(shortages);
    }

    /** Returns the refusal of the change that needed the stock. */
    public Rejection rejection() {
      return Rejection.of(
          switch (cause) {
            case OUT_OF_STOCK -> new ChangeError.OutOfStock(shortages);
            case ABANDONED, EXPIRED -> new ChangeError.OrderTimedOut();
          });
    }
  }

  /** It belonged to the order and was given back; final. */
  record Returned() implements StockAnswer {}

  /** Other lines were reserved under the same id. */
  record Mismatched() implements StockAnswer {}

  /** Why stock was released. */
  enum Cause {
    /** There was not enough of some product. */
    OUT_OF_STOCK,
    /** The change was given up. */
    ABANDONED,
    /** It was held for too long. */
    EXPIRED
  }
}
