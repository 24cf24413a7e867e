package dev.cartwright.application.shared;

import java.util.List;

/**
 * Where a page ended: the sort keys of its last item, ending in its unique id (keyset paging).
 *
 * @param keys the keys as texts, in the order of the list's sort keys
 */
public record Cursor(List<String> keys) {

  /** Keeps the keys unchangeable. */
  public Cursor {
    keys = List.copyOf(keys);
  }

  /** Returns a cursor of these keys. */
  public static Cursor of(String... keys) {
    return new Cursor(List.of(keys));
  }

  /** Returns the key at that place. */
  public String key(int index) {
    return keys.get(index);
  }
}
