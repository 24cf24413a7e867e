package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;

/** A handler is final, has one public constructor, and its one public method is {@code handle}. */
final class HandlersDoOneThing {

  private HandlersDoOneThing() {}

  static ArchRule in(Layout layout) {
    return classes()
        .that()
        .resideInAnyPackage(layout.packagesOf(it -> it.kind() == Layer.Kind.APPLICATION))
        .and()
        .haveSimpleNameEndingWith("Handler")
        .should()
        .haveModifier(JavaModifier.FINAL)
        .andShould(ArchCondition.from(haveOneConstructor()))
        .andShould(ArchCondition.from(haveOnlyHandle()))
        .because("a use case that grows a second method is two use cases");
  }

  private static DescribedPredicate<JavaClass> haveOneConstructor() {
    return describe(
        "have one public constructor",
        handler ->
            handler.getConstructors().stream()
                    .filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC))
                    .count()
                == 1);
  }

  private static DescribedPredicate<JavaClass> haveOnlyHandle() {
    return describe(
        "have no public method but handle",
        handler ->
            handler.getMethods().stream()
                .filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC))
                .allMatch(it -> it.getName().equals("handle")));
  }
}
