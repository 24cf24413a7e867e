package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/**
 * No package depends on one that depends on it, not even on the way round.
 *
 * <p>The ports of a context use its words, so its two packages in the application count as one.
 */
final class PackagesHaveNoCycles {

  private PackagesHaveNoCycles() {}

  static ArchRule in(Layout layout) {
    return slices()
        .assignedFrom(new ByPackage(new Places(layout)))
        .should()
        .beFreeOfCycles()
        .because("what hangs together in a circle cannot be understood one by one");
  }

  /** Makes each hand-written package a slice, together with its ports. */
  private record ByPackage(Places places) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return places.handWritten().test(type)
          ? SliceIdentifier.of(type.getPackageName().replaceFirst("\\.port$", ""))
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
