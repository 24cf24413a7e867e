package dev.cartwright.memory.shared;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs contracts against adapters that are wrong on purpose. */
public final class WrongAdapters {

  private WrongAdapters() {}

  /** Returns the numbers of the rules whose tests fail: what the display names begin with. */
  public static Set<String> rulesBrokenBy(Class<?> contractTest) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(contractTest))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .flatMap(WrongAdapters::rules)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> rules(Event failure) {
    String name = failure.getTestDescriptor().getDisplayName();
    return Arrays.stream(name.substring(0, name.indexOf(':')).split(", "));
  }
}
