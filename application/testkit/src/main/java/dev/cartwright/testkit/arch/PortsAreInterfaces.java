package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;

/** What stands in a port's package is an interface, and no method of it is optional. */
final class PortsAreInterfaces {

  private PortsAreInterfaces() {}

  static ArchRule in(Layout layout) {
    return classes()
        .that()
        .resideInAnyPackage(layout.portPackages())
        .and(are(describe("top-level", JavaClass::isTopLevelClass)))
        .should()
        .beInterfaces()
        .andShould(ArchCondition.from(haveNoDefaultMethods()))
        .because("a port that is half fulfilled is a trap for who calls it");
  }

  private static DescribedPredicate<JavaClass> haveNoDefaultMethods() {
    return describe(
        "have no default methods",
        port -> port.getMethods().stream().noneMatch(PortsAreInterfaces::isDefault));
  }

  private static boolean isDefault(JavaMethod method) {
    return !method.getModifiers().contains(JavaModifier.ABSTRACT)
        && !method.getModifiers().contains(JavaModifier.STATIC)
        && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
  }
}
