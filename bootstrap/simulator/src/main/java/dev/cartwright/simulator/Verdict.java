package dev.cartwright.simulator;

import java.util.List;

/**
 * What came of a run.
 *
 * @param seed its seed
 * @param findings what is wrong; nothing if all is well
 * @param trace what happened, if it was written down
 */
public record Verdict(long seed, List<String> findings, List<String> trace) {

  /** Keeps the lists unchangeable. */
  public Verdict {
    findings = List.copyOf(findings);
    trace = List.copyOf(trace);
  }

  /** Tells whether all is well. */
  public boolean isGood() {
    return findings.isEmpty();
  }
}
