package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static com.tngtech.archunit.core.importer.ImportOption.Predefined.ONLY_INCLUDE_TESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a module with adapters has to keep, over its own production and test classes.
 *
 * <p>Extend this class in the module's tests; return the system's layout and the module's package.
 */
public abstract class AdapterModuleContract {

  /** For the module's test class. */
  protected AdapterModuleContract() {}

  /** Returns where things are. */
  protected abstract Layout layout();

  /** Returns the package of the module, as in {@code dev.cartwright.postgres}. */
  protected abstract String modulePackage();

  @TestFactory
  Stream<DynamicTest> everyRuleHolds() {
    ArchitectureRules rules = ArchitectureRules.of(layout());
    JavaClasses production = classes(DO_NOT_INCLUDE_TESTS);
    JavaClasses tests = classes(ONLY_INCLUDE_TESTS);
    return Stream.of(
            Stream.of(
                dynamicTest("thereAreClassesToCheck", () -> assertThat(production).isNotEmpty())),
            rules.forAdapters(tests).stream().map(rule -> rule.testOf(production)),
            rules.forTests().stream().map(rule -> rule.testOf(tests)))
        .flatMap(all -> all);
  }

  private JavaClasses classes(ImportOption which) {
    return new ClassFileImporter().withImportOption(which).importPackages(modulePackage());
  }
}
