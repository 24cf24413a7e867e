package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** A context uses itself and what is shared; what is shared uses no context. */
final class ContextsAreStrangers {

  private ContextsAreStrangers() {}

  static ArchRule in(Layout layout) {
    Places places = new Places(layout);
    return slices()
        .assignedFrom(new ByContext(places))
        .namingSlices("context '$1'")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(alwaysTrue(), describe("are shared", places::isShared))
        .because("contexts speak to each other through ports and over the wire");
  }

  /** Puts the classes of one context in all layers together. */
  private record ByContext(Places places) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return places.contextOf(type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
    }

    @Override
    public String getDescription() {
      return "the contexts of all layers";
    }
  }
}
