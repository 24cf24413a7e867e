package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a system that is laid out in layers and contexts has to keep.
 *
 * <p>Extend this class in the module that sees all others, and return the system's layout.
 */
public abstract class ArchitectureContract {

  /** For the system's test class. */
  protected ArchitectureContract() {}

  /** Returns where things are. */
  protected abstract Layout layout();

  @TestFactory
  Stream<DynamicTest> everyRuleHolds() {
    ArchitectureRules rules = ArchitectureRules.of(layout());
    JavaClasses production =
        new ClassFileImporter()
            .withImportOption(DO_NOT_INCLUDE_TESTS)
            .importPackages(layout().base());
    return Stream.of(
            Stream.of(
                dynamicTest("thereAreClassesToCheck", () -> assertThat(production).isNotEmpty())),
            rules.forProduction().stream().map(rule -> rule.testOf(production)),
            rules.forContracts().stream().map(rule -> rule.testOf(production)))
        .flatMap(tests -> tests);
  }
}
