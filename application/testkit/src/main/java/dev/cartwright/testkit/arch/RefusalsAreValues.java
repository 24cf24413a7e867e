package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import dev.cartwright.domain.shared.DomainError;

/** A refusal is a record of the domain, and so can be compared, and cannot be thrown. */
final class RefusalsAreValues {

  private RefusalsAreValues() {}

  static ArchRule in(Layout layout) {
    return classes()
        .that()
        .implement(DomainError.class)
        .and()
        .areNotInterfaces()
        .should()
        .beRecords()
        .andShould()
        .resideInAnyPackage(layout.packagesOf(layer -> layer.kind() == Layer.Kind.DOMAIN))
        .because("a refusal is an answer, not an accident");
  }
}
