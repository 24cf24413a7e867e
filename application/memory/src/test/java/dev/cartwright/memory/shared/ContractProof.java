package dev.cartwright.memory.shared;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs a contract against an adapter that is wrong on purpose. */
public final class ContractProof {

  private ContractProof() {}

  /** Requires that the test of that display name fails for {@code wrongAdapter}. */
  public static void requireFailure(Class<?> wrongAdapter, String rule) {
    runOf(wrongAdapter)
        .assertThatEvents()
        .haveExactly(1, event(displayName(rule), finishedWithFailure()));
  }

  /** Returns the rules whose tests fail: the numbers with which their display names begin. */
  public static Set<String> rulesBrokenBy(Class<?> wrongAdapter) {
    return runOf(wrongAdapter)
        .failed()
        .map(failure -> failure.getTestDescriptor().getDisplayName())
        .flatMap(name -> Arrays.stream(name.substring(0, name.indexOf(':')).split(", ")))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Events runOf(Class<?> wrongAdapter) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(wrongAdapter))
        .execute()
        .testEvents();
  }
}
