package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * Each adapter has a test that extends the contract of its port, and is named after it or uses it.
 */
final class AdaptersPassContracts {

  private AdaptersPassContracts() {}

  static ArchRule in(Layout layout, JavaClasses tests) {
    Places places = new Places(layout);
    return classes()
        .that(fulfilPorts(places))
        .should(new PassContracts(places, tests))
        .because("an adapter is right if it passes the contract that all others pass");
  }

  private static DescribedPredicate<JavaClass> fulfilPorts(Places places) {
    return describe(
        "fulfil ports",
        type ->
            places.handWritten().test(type)
                && !type.isInterface()
                && places.layerOf(type).filter(Layer::isAdapter).isPresent()
                && !places.portsOf(type).isEmpty());
  }

  private static final class PassContracts extends ArchCondition<JavaClass> {

    private final Places places;
    private final JavaClasses tests;

    private PassContracts(Places places, JavaClasses tests) {
      super("pass the contracts of their ports");
      this.places = places;
      this.tests = tests;
    }

    @Override
    public void check(JavaClass adapter, ConditionEvents events) {
      for (JavaClass port : places.portsOf(adapter)) {
        if (tests.stream().noneMatch(test -> isContractTest(test, adapter, port))) {
          events.add(
              SimpleConditionEvent.violated(
                  adapter,
                  "%s has no test that extends %s"
                      .formatted(adapter.getName(), Contracts.nameFor(port))));
        }
      }
    }

    private static boolean isContractTest(JavaClass test, JavaClass adapter, JavaClass port) {
      return Contracts.isExtendedBy(test, port) && isAbout(test, adapter);
    }

    private static boolean isAbout(JavaClass test, JavaClass adapter) {
      String simpleNames = test.getName().substring(test.getPackageName().length() + 1);
      return simpleNames.startsWith(adapter.getSimpleName())
          || test.getDirectDependenciesFromSelf().stream()
              .anyMatch(used -> used.getTargetClass().getName().equals(adapter.getName()));
    }
  }
}
