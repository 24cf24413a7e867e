package dev.cartwright.bootstrap.launcher;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Invariant;
import dev.cartwright.proto.type.v1.Deviation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares everything that is stored with the invariants, twice: one look may meet an order between
 * two steps, and what is really wrong stays wrong.
 */
final class Reconciliation {

  /** The time between two looks: more than a change that nobody parks can take. */
  static final Duration PAUSE = Duration.ofSeconds(90);

  /** How many deviations are named; of more there is a count. */
  static final int NAMED_MAX = 200;

  /** How it ended; the exit code of the command. */
  enum Outcome {
    /** Everything is in order. */
    CLEAN(0),
    /** There are deviations. */
    DEVIATIONS(1),
    /** Something could not be read, so that nobody knows. */
    UNREAD(2);

    private final int exitCode;

    Outcome(int exitCode) {
      this.exitCode = exitCode;
    }

    int exitCode() {
      return exitCode;
    }
  }

  /** Lets time pass between two looks. */
  @FunctionalInterface
  interface Wait {
    void await(Duration time) throws InterruptedException;
  }

  private final List<Audit> audits;
  private final Wait wait;
  private final Screen screen;

  Reconciliation(List<Audit> audits, Wait wait, Screen screen) {
    this.audits = List.copyOf(audits);
    this.wait = requireNonNull(wait, "wait");
    this.screen = requireNonNull(screen, "screen");
  }

  /** Looks once, and says what seems wrong. */
  Outcome once() {
    Look look = Look.with(audits);
    sayChecked(look);
    if (look.hasDeviations()) {
      screen.say(
          "%s, seen once. Without --once a second look tells which of them stand.%n"
              .formatted(counted(look, "suspect")));
      name(look);
    }
    return ended(look);
  }

  /** Looks, looks again if something seems wrong, and says what does so both times. */
  Outcome twice() throws InterruptedException {
    Look first = Look.with(audits);
    if (!first.hasDeviations()) {
      sayChecked(first);
      return ended(first);
    }
    screen.say(
        "%s. A second look in %d s tells which of them stand."
            .formatted(counted(first, "suspect"), PAUSE.toSeconds()));
    wait.await(PAUSE);
    Look standing = Look.with(audits).standingSince(first);
    sayChecked(standing);
    if (standing.hasDeviations()) {
      screen.say("%s.%n".formatted(counted(standing, "deviation")));
      name(standing);
    }
    return ended(standing);
  }

  private void sayChecked(Look look) {
    screen.say(
        look.checked().entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", ", "Checked ", ".")));
  }

  private Outcome ended(Look look) {
    if (!look.isComplete()) {
      look.unread().forEach(it -> screen.say("Could not be read: " + it));
      return Outcome.UNREAD;
    }
    if (look.hasDeviations()) {
      return Outcome.DEVIATIONS;
    }
    screen.say("Everything is in order: I1 to I8 hold.");
    return Outcome.CLEAN;
  }

  private static String counted(Look look, String what) {
    int count = look.deviations().size() + look.omitted();
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private void name(Look look) {
    Map<String, List<Deviation>> byInvariant =
        look.deviations().values().stream()
            .limit(NAMED_MAX)
            .collect(
                Collectors.groupingBy(Deviation::getInvariant, TreeMap::new, Collectors.toList()));
    byInvariant.forEach((invariant, deviations) -> {
      screen.say(invariant + "  " + statementOf(invariant));
      deviations.forEach(it ->
          screen.say(
              "    %s: expected %s, found %s"
                  .formatted(it.getSubject(), it.getExpected(), it.getFound())));
    });
    int rest = look.deviations().size() + look.omitted() - NAMED_MAX;
    if (rest > 0) {
      screen.say("    ... and " + rest + " more");
    }
  }

  /** Services may be newer than this program, and know of more. */
  private static String statementOf(String invariant) {
    return List.of(Invariant.values()).stream()
        .filter(it -> it.name().equals(invariant))
        .map(Invariant::statement)
        .findFirst()
        .orElse("");
  }
}
