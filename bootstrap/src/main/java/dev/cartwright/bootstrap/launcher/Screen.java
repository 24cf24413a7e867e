package dev.cartwright.bootstrap.launcher;

import dev.cartwright.embedded.ProgressListener;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Says what happens, one line at a time, to whoever started the system. */
final class Screen implements ProgressListener {

  private static final int PERCENT_STEP = 25;

  private final PrintWriter out;
  private final Instant began = Instant.now();
  private final Set<String> said = new HashSet<>();

  Screen(PrintWriter out) {
    this.out = out;
  }

  void say(String line) {
    out.println(line);
    out.flush();
  }

  /** Says a line with the time that has passed since the beginning. */
  void sayTimed(String line) {
    say(String.format(Locale.ROOT, "%5.1f s  %s", seconds(), line));
  }

  private double seconds() {
    return Duration.between(began, Instant.now()).toMillis() / 1000.0;
  }

  @Override
  public synchronized void progressed(String server, Activity activity, int percent) {
    int step = percent / PERCENT_STEP * PERCENT_STEP;
    String what =
        switch (activity) {
          case UNPACKING -> "is unpacked";
          case CREATING_DATA -> "creates its data folder";
          case STARTING -> "starts";
          case CREATING_DATABASES -> "creates databases";
        };
    boolean longOne = activity == Activity.UNPACKING;
    String line = server + " " + what + (longOne ? ", " + step + " %" : "");
    if (said.add(line)) {
      sayTimed(line);
    }
  }
}
