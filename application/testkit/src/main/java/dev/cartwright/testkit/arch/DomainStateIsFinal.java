package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

/** Nothing in the domain changes: all fields are final, and there are no setters. */
final class DomainStateIsFinal {

  private DomainStateIsFinal() {}

  static ArchRule in(Layout layout) {
    String[] domain = layout.packagesOf(layer -> layer.kind() == Layer.Kind.DOMAIN);
    ArchRule noSetters =
        noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(domain)
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("an operation answers with a new value");
    ArchRule finalFields =
        fields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(domain)
            .should()
            .beFinal()
            .because("what cannot change is safe for every thread");
    return CompositeArchRule.of(noSetters).and(finalFields);
  }
}
