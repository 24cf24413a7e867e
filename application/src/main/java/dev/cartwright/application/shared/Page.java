package dev.cartwright.application.shared;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some of the items of a list, and where the next ones begin.
 *
 * @param items at most as many as were asked for
 * @param next what to ask for next, or empty at the end
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {

  /** Keeps the items unchangeable. */
  public Page {
    items = List.copyOf(items);
    requireNonNull(next, "next");
  }

  /**
   * Returns the page of a request from what a store found when asked for one item more than fits.
   *
   * @param found up to {@code request.size().items() + 1} items
   * @param cursorOf where the items after this one begin
   */
  public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, Cursor> cursorOf) {
    int size = request.size().items();
    if (found.size() <= size) {
      return new Page<>(found, Optional.empty());
    }
    List<T> items = found.subList(0, size);
    return new Page<>(items, Optional.of(cursorOf.apply(items.getLast())));
  }

  /** Returns the same page of what {@code view} makes of each item. */
  public <R> Page<R> map(Function<? super T, ? extends R> view) {
    return new Page<>(items.stream().<R>map(view).toList(), next);
  }
}
