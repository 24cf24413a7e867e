package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.lang.ArchRule;

/** Only what is wired to be a command line writes to the standard streams. */
final class NothingPrints {

  private NothingPrints() {}

  static ArchRule in(Layout layout) {
    return noClasses()
        .that()
        .resideInAPackage(layout.base() + "..")
        .and()
        .resideOutsideOfPackages(layout.packagesOf(it -> it.kind() == Layer.Kind.WIRING))
        .should(ACCESS_STANDARD_STREAMS)
        .because("the standard streams belong to the program, not to its parts");
  }
}
