package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Tests use the in-memory adapters, or lambdas, where others use mocks. */
final class TestsUseNoMocks {

  private static final String[] MOCKS = {
    "org.mockito..", "org.easymock..", "org.powermock..", "io.mockk..", "org.jmock..", "mockit..",
  };

  private TestsUseNoMocks() {}

  static ArchRule in(Layout layout) {
    return noClasses()
        .that()
        .resideInAPackage(layout.base() + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(MOCKS)
        .because("a mock proves what its author believes of a port, not what the port promises");
  }
}
