package dev.cartwright.bootstrap.server;

import static java.util.Objects.requireNonNull;

import java.util.function.BooleanSupplier;

/**
 * Something an executable cannot work without: a store.
 *
 * @param name what people call it, and where it is
 * @param probe asks whether it answers
 */
public record Dependency(String name, Probe probe) {

  /** Checks that all parts are there. */
  public Dependency {
    requireNonNull(name, "name");
    requireNonNull(probe, "probe");
  }

  /** Asks a store for an answer, within about a second. */
  @FunctionalInterface
  public interface Probe {

    /** Returns if the store answers, and throws if it does not. */
    void check() throws Exception;
  }

  /** Returns a probe that fails while {@code answers} says no. */
  public static Probe answering(BooleanSupplier answers) {
    return () -> {
      if (!answers.getAsBoolean()) {
        throw new IllegalStateException("it does not answer");
      }
    };
  }

  /** Tells why it does not answer, or an empty text if it does. */
  String problem() {
    try {
      probe.check();
      return "";
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
  }
}
