package dev.cartwright.application.shared;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param size how many items at most
 * @param after where the page before ended, or empty for the first page
 */
public record PageRequest(PageSize size, Optional<Cursor> after) {

  /** Checks that all parts are there. */
  public PageRequest {
    requireNonNull(size, "size");
    requireNonNull(after, "after");
  }

  /** Returns a request for the first page of that many items. */
  public static PageRequest first(int items) {
    return new PageRequest(new PageSize(items), Optional.empty());
  }

  /** Returns how many items a store has to look for to know whether a next page exists. */
  public int fetchLimit() {
    return size.items() + 1;
  }
}
