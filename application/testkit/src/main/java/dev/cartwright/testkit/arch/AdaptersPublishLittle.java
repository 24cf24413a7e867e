package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

/**
 * What an adapter shows is a port fulfilled or a gRPC service, and what their constructors take;
 * all else is package-private.
 */
final class AdaptersPublishLittle {

  private static final String GRPC_SERVICE = "io.grpc.BindableService";

  private AdaptersPublishLittle() {}

  static ArchRule in(Layout layout) {
    Places places = new Places(layout);
    ArchRule packagePrivate =
        classes()
            .that(places.in("are adapters", Layer::isAdapter))
            .and(describe("are helpers", type -> isHelper(type, places)))
            .and(describe("are not listed", type -> !layout.published().contains(type.getName())))
            .should()
            .notBePublic()
            .because("what is public by accident is used on purpose");
    ArchRule finalAdapters =
        classes()
            .that(places.in("are adapters", Layer::isAdapter))
            .and(isServedOrFulfilled(places))
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("an adapter is used, not extended");
    return CompositeArchRule.of(packagePrivate).and(finalAdapters);
  }

  private static boolean isHelper(JavaClass type, Places places) {
    return type.isTopLevelClass()
        && !type.getSimpleName().equals("package-info")
        && !places.isShared(type)
        && !isServedOrFulfilled(places).test(type)
        && !isTakenByAnAdapter(type, places);
  }

  private static boolean isTakenByAnAdapter(JavaClass type, Places places) {
    return type.getConstructorsWithParameterTypeOfSelf().stream()
        .anyMatch(constructor -> isServedOrFulfilled(places).test(constructor.getOwner()));
  }

  private static DescribedPredicate<JavaClass> isServedOrFulfilled(Places places) {
    return describe(
        "fulfil a port or are a gRPC service",
        type ->
            !type.isInterface()
                && (!places.portsOf(type).isEmpty() || type.isAssignableTo(GRPC_SERVICE)));
  }
}
