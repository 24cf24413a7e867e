package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;

/** The core depends on a few packages of the JDK, on annotations, and on itself. */
final class CoreKnowsOnlyTheJdk {

  /** An allow-list, so that a new library is caught too. */
  private static final String[] ALLOWED = {
    "java.lang",
    "java.lang.annotation",
    "java.lang.invoke",
    "java.lang.runtime",
    "java.math",
    "java.nio.charset",
    "java.time..",
    "java.util",
    "java.util.concurrent..",
    "java.util.function",
    "java.util.regex",
    "java.util.stream",
    "org.jspecify.annotations",
    "com.google.errorprone.annotations",
  };

  private static final String DIGEST = "java\\.security\\.(MessageDigest|NoSuchAlgorithmException)";

  private CoreKnowsOnlyTheJdk() {}

  static ArchRule in(Layout layout) {
    String[] core = layout.packagesOf(Layer::isCore);
    return classes()
        .that()
        .resideInAnyPackage(core)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(ALLOWED)
                .or(resideInAnyPackage(core))
                .or(HasName.Predicates.nameMatching(DIGEST))
                .as("belong to the core, or to the allowed packages of the JDK"))
        .because("the business outlives every framework");
  }
}
