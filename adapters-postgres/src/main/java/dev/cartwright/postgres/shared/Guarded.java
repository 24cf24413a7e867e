package dev.cartwright.postgres.shared;

import dev.cartwright.application.shared.PortException;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;

/** Runs statements, and says in the words of ports what went wrong. */
public final class Guarded {

  private Guarded() {}

  /**
   * Returns what the statements of a port answer.
   *
   * @throws PortException as {@link Failures#translate} says
   */
  public static <T> T by(String port, Supplier<T> statements) {
    try {
      return statements.get();
    } catch (DataAccessException e) {
      throw Failures.translate(port, e);
    }
  }

  /**
   * Reads stored data.
   *
   * @throws PortException.CorruptData whatever the reading fails with
   */
  public static <T> T read(Object what, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (RuntimeException e) {
      throw new PortException.CorruptData(what, e);
    }
  }
}
