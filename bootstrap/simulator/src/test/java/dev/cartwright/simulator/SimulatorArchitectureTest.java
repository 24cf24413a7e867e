package dev.cartwright.simulator;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.cartwright.testkit.arch.ArchitectureRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds this module to the rules for all hand-written code. */
class SimulatorArchitectureTest {

  private static final List<String> RULES =
      List.of("packagesHaveNoCycles", "packagesAreNullMarked");

  @TestFactory
  Stream<DynamicTest> everyRuleHolds() {
    JavaClasses simulator =
        new ClassFileImporter()
            .withImportOption(DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.cartwright.simulator");
    return ArchitectureRules.of("dev.cartwright").forProduction().stream()
        .filter(rule -> RULES.contains(rule.name()))
        .map(rule ->
            dynamicTest(rule.name(), () -> assertThat(rule.violationsIn(simulator)).isEmpty()));
  }
}
