package dev.cartwright.postgres.order;

import dev.cartwright.application.shared.PortException;
import dev.cartwright.postgres.shared.Failures;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;

/** Runs statements of the order context, and says in our words what went wrong. */
final class Guarded {

  private Guarded() {}

  static <T> T by(String port, Supplier<T> statements) {
    try {
      return statements.get();
    } catch (DataAccessException e) {
      throw Failures.translate(port, e);
    }
  }

  /** Reads stored data; whatever that fails with, the data is damaged. */
  static <T> T read(Object what, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (RuntimeException e) {
      throw new PortException.CorruptData(what, e);
    }
  }
}
