package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** A technology is used in its own layers and nowhere else. */
final class TechnologiesStayFenced {

  private TechnologiesStayFenced() {}

  static ArchRule in(Layout layout, Fence fence) {
    return noClasses()
        .that()
        .resideInAPackage(layout.base() + "..")
        .and()
        .resideOutsideOfPackages(layout.packagesOf(fence.layers()))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(fence.packages().toArray(String[]::new))
        .because(fence.technology() + " can be replaced only where it does not spread");
  }
}
