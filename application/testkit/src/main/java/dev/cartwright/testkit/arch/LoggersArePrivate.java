package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.lang.ArchRule;

/** A logger is private, static and final. */
final class LoggersArePrivate {

  private static final String LOGGER =
      "org\\.slf4j\\.Logger|java\\.util\\.logging\\.Logger|java\\.lang\\.System\\$Logger";

  private LoggersArePrivate() {}

  static ArchRule in(Layout layout) {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(layout.base() + "..")
        .and()
        .haveRawType(nameMatching(LOGGER))
        .should()
        .bePrivate()
        .andShould()
        .beStatic()
        .andShould()
        .beFinal()
        .because("a class logs under its own name");
  }
}
