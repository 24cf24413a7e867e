package dev.cartwright.memory.shared;

import dev.cartwright.application.shared.Cursor;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Sorts items in memory and cuts pages out of them. */
public final class KeysetPages {

  private KeysetPages() {}

  /**
   * Returns the page that is asked for.
   *
   * @param cursorOf the sort keys of an item, unique to it
   * @param order how items are sorted, told by their keys
   */
  public static <T> Page<T> cut(
      Collection<T> items,
      Function<T, Cursor> cursorOf,
      Comparator<Cursor> order,
      PageRequest request) {
    List<T> found =
        items.stream()
            .filter(item -> isAfter(cursorOf.apply(item), order, request))
            .sorted(Comparator.comparing(cursorOf, order))
            .limit(request.fetchLimit())
            .toList();
    return Page.of(found, request, cursorOf);
  }

  private static boolean isAfter(Cursor item, Comparator<Cursor> order, PageRequest request) {
    return request.after().stream().allMatch(end -> order.compare(item, end) > 0);
  }
}
