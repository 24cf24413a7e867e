package dev.cartwright.memory.shared;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Values under keys in an {@link InMemoryStore}. Every operation joins the transaction of its
 * thread; several in a row are made one by {@link InMemoryStore#atomically}.
 *
 * @param <K> the keys
 * @param <V> the values, which must be immutable
 */
public final class InMemoryTable<K, V> {

  private final InMemoryStore store;
  private final Map<K, V> rows = new HashMap<>();

  InMemoryTable(InMemoryStore store) {
    this.store = requireNonNull(store, "store");
  }

  /** Returns the value under a key, or empty if there is none. */
  public Optional<V> find(K key) {
    return store.atomically(() -> Optional.ofNullable(rows.get(key)));
  }

  /** Returns the values that match, in no order. */
  public List<V> select(Predicate<? super V> condition) {
    return store.atomically(() -> rows.values().stream().filter(condition).toList());
  }

  /** Puts a value under a key, in place of the one that is there. */
  public void put(K key, V value) {
    replace(key, requireNonNull(value, "value"));
  }

  /** Removes the value under a key, if there is one. */
  public void remove(K key) {
    replace(key, null);
  }

  /** Writes, and returns what was there before. */
  @CanIgnoreReturnValue
  private Optional<V> replace(K key, @Nullable V value) {
    return store.atomically(() -> {
      V before = rows.get(key);
      store.onUndo(() -> set(key, before));
      set(key, value);
      return Optional.ofNullable(before);
    });
  }

  private void set(K key, @Nullable V value) {
    if (value == null) {
      rows.remove(key);
    } else {
      rows.put(key, value);
    }
  }
}
