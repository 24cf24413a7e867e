package dev.cartwright.testkit.contract.shared;

import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Follows lists from page to page. */
public final class Pages {

  private static final int PAGES_MAX = 10_000;

  private Pages() {}

  /**
   * Returns the items of all pages, one after the other.
   *
   * @throws AssertionError if a page is too large, or if the list does not end
   */
  public static <T> List<T> all(PageRequest first, Function<PageRequest, Page<T>> list) {
    List<T> items = new ArrayList<>();
    PageRequest request = first;
    for (int pages = 0; pages < PAGES_MAX; pages++) {
      Page<T> page = list.apply(request);
      if (page.items().size() > first.size().items()) {
        throw new AssertionError(page.items().size() + " items on a page of " + first.size());
      }
      items.addAll(page.items());
      if (page.next().isEmpty()) {
        return items;
      }
      request = new PageRequest(first.size(), Optional.of(page.next().get()));
    }
    throw new AssertionError("no end after " + PAGES_MAX + " pages");
  }
}
