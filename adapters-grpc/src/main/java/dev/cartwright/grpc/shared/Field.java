package dev.cartwright.grpc.shared;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a request after reading: its value, or nothing if it was wrong.
 *
 * @param <T> the type of the value
 */
public final class Field<T> {

  private final @Nullable T value;

  Field(@Nullable T value) {
    this.value = value;
  }

  /** Returns a field that was wrong, which {@link RequestFields} remembers. */
  public static <T> Field<T> missing() {
    return new Field<>(null);
  }

  /** Returns a field with this value, for what needs no reading. */
  public static <T> Field<T> of(T value) {
    return new Field<>(value);
  }

  /** Tells whether the field was read. */
  public boolean isPresent() {
    return value != null;
  }

  /** Returns the value; only inside {@link RequestFields#build}, where nothing is missing. */
  public T get() {
    return toOptional().orElseThrow();
  }

  /** Returns what {@code view} makes of the value; it must not fail. */
  public <R> Field<R> map(Function<? super T, ? extends R> view) {
    return new Field<>(toOptional().<R>map(view).orElse(null));
  }

  private Optional<T> toOptional() {
    return Optional.ofNullable(value);
  }
}
