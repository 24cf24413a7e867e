package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;

/** Each port has a contract named after it. */
final class PortsHaveContracts {

  private PortsHaveContracts() {}

  static ArchRule in(Layout layout) {
    // All classes are checked, for contracts to be among them; only ports can fail.
    return classes()
        .should(new HaveContractsForPorts(new Places(layout)))
        .because("a promise that nobody tests is a wish");
  }

  private static final class HaveContractsForPorts extends ArchCondition<JavaClass> {

    private final Places places;
    private List<JavaClass> all = List.of();

    private HaveContractsForPorts(Places places) {
      super("have a contract if they are ports");
      this.places = places;
    }

    @Override
    public void init(Collection<JavaClass> classes) {
      all = List.copyOf(classes);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      if (places.isPort(type) && all.stream().noneMatch(it -> Contracts.isContractOf(type, it))) {
        events.add(
            SimpleConditionEvent.violated(
                type, type.getName() + " has no " + Contracts.nameFor(type)));
      }
    }
  }
}
