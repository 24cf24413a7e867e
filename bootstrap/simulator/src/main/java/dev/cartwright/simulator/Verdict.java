package dev.cartwright.simulator;

import dev.cartwright.simulator.check.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of a run.
 *
 * @param seed its seed
 * @param findings what is wrong; nothing if all is well
 * @param outcomes what became of its orders
 * @param trace what happened, if it was written down
 */
public record Verdict(
    long seed, List<String> findings, Map<Outcome, Integer> outcomes, List<String> trace) {

  private static final String REPLAY =
      "./mvnw test -pl bootstrap/simulator -am -Dtest=SeedsTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dcartwright.seed=";

  /** Keeps all of it unchangeable. */
  public Verdict {
    findings = List.copyOf(findings);
    outcomes = Map.copyOf(outcomes);
    trace = List.copyOf(trace);
  }

  /** Tells whether all is well. */
  public boolean isGood() {
    return findings.isEmpty();
  }

  /** Returns everything that people need to find out why: the trace, and how to see it again. */
  public String report() {
    return Stream.of(
            Stream.of("seed " + seed + ":"),
            trace.stream(),
            findings.stream().map(finding -> "FINDING " + finding),
            Stream.of("Again: " + REPLAY + seed))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }
}
