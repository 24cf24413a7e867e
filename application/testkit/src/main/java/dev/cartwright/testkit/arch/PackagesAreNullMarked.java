package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;

/** Each package says that nothing in it is null unless it says so. */
final class PackagesAreNullMarked {

  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

  private PackagesAreNullMarked() {}

  static ArchRule in(Layout layout) {
    return classes()
        .that(new Places(layout).handWritten())
        .should(
            ArchCondition.from(
                describe("be in a package with @NullMarked", PackagesAreNullMarked::isNullMarked)))
        .because("null is a surprise only where nobody announced it");
  }

  private static boolean isNullMarked(JavaClass type) {
    return type.getPackage().isAnnotatedWith(NULL_MARKED);
  }
}
