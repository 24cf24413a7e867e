package dev.cartwright.domain.cart;

import dev.cartwright.domain.shared.InvalidValueException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last requests with an idempotency key that changed a cart.
 *
 * @param marks at most {@value #MARKS_MAX}, the oldest first; no two with the same key
 */
public record RecentRequests(List<RequestMark> marks) {

  /** How many requests are remembered. */
  public static final int MARKS_MAX = 32;

  /** No request yet. */
  public static final RecentRequests NONE = new RecentRequests(List.of());

  /**
   * Checks the number and the keys.
   *
   * @throws InvalidValueException if there are too many or a key stands twice
   */
  public RecentRequests {
    marks = List.copyOf(marks);
    if (marks.size() > MARKS_MAX) {
      throw new InvalidValueException("cart requests", marks.size(), "<= " + MARKS_MAX);
    }
    long keys =
        marks.stream().map(mark -> List.of(mark.method(), mark.requestId())).distinct().count();
    if (keys < marks.size()) {
      throw new InvalidValueException("cart requests", keys + " keys", "one request per key");
    }
  }

  /** Returns the request that came with the same key, whatever it asked for. */
  Optional<RequestMark> withKeyOf(RequestMark mark) {
    return marks.stream().filter(mark::hasKeyOf).findFirst();
  }

  /** Returns these and one more, whose key is new; too many, and the oldest is forgotten. */
  RecentRequests and(RequestMark mark) {
    long tooMany = Math.max(0, marks.size() + 1 - MARKS_MAX);
    return new RecentRequests(
        Stream.concat(marks.stream().skip(tooMany), Stream.of(mark)).toList());
  }
}
