package dev.cartwright.memory.shared;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;

import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs a contract against an adapter that is wrong on purpose. */
public final class ContractProof {

  private ContractProof() {}

  /** Requires that the test of that display name fails for {@code wrongAdapter}. */
  public static void requireFailure(Class<?> wrongAdapter, String rule) {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(wrongAdapter))
        .execute()
        .testEvents()
        .assertThatEvents()
        .haveExactly(1, event(displayName(rule), finishedWithFailure()));
  }
}
