package dev.cartwright.testkit.arch;

import static java.util.Objects.requireNonNull;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/**
 * A rule and what it is called.
 *
 * @param name a sentence in lower camel case, as in {@code layersPointInwards}
 * @param rule the rule
 */
public record NamedRule(String name, ArchRule rule) {

  /** Checks that both parts are there. */
  public NamedRule {
    requireNonNull(name, "name");
    requireNonNull(rule, "rule");
  }

  /**
   * Holds the rule against these classes; a rule about something they do not have is kept.
   *
   * @throws AssertionError with every violation
   */
  public void check(JavaClasses classes) {
    rule.allowEmptyShould(true).check(classes);
  }

  /** Returns what these classes break, one text for each violation. */
  public List<String> violationsIn(JavaClasses classes) {
    return rule.allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails();
  }

  /** Returns a test, named after the rule, that holds it against these classes. */
  DynamicTest testOf(JavaClasses classes) {
    return DynamicTest.dynamicTest(name, () -> check(classes));
  }
}
