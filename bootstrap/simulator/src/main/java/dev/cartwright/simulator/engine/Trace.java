package dev.cartwright.simulator.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** What happened, line by line; kept only if somebody is going to read it. */
public final class Trace {

  private static final double MICROS = 1e6;

  private final boolean kept;
  private final LongSupplier now;
  private final List<String> lines = new ArrayList<>();

  Trace(boolean kept, LongSupplier now) {
    this.kept = kept;
    this.now = now;
  }

  /** Writes that somebody did something; {@code parts} are written one after another. */
  public void line(Object who, String what, Object... parts) {
    if (kept) {
      StringBuilder line = new StringBuilder();
      line.append(
          String.format(Locale.ROOT, "%11.6f  %-12s %s", now.getAsLong() / MICROS, who, what));
      for (Object part : parts) {
        line.append(' ').append(part);
      }
      lines.add(line.toString());
    }
  }

  /** Returns everything so far. */
  public List<String> lines() {
    return List.copyOf(lines);
  }
}
